package org.lethe.jobs.ifrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.database.DatabaseRole;
import org.lethe.readers.ifrs.CsvFiles;
import org.lethe.readers.ifrs.ExportReader;
import org.lethe.reports.ifrs.Checked;
import org.lethe.reports.ifrs.Facts;
import org.lethe.reports.ifrs.FailingRow;
import org.lethe.reports.ifrs.FailingRows;
import org.lethe.reports.ifrs.FileRows;
import org.lethe.reports.ifrs.FileSums;
import org.lethe.reports.ifrs.Months;
import org.lethe.reports.ifrs.Table;
import org.lethe.reports.ifrs.TieOut;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Somebody with the owner's rights changes one thing in the books, or one cent in a file: an equation fails and names it. */
class PlantedErrorsIT {

    private static final Months FEBRUARY = Months.parse("2026-02");
    private static IfrsHouse house;
    private static Path folder;
    private static long seq;

    @BeforeAll
    static void books() throws IOException {
        house = new IfrsHouse();
        house.set("ssp", "B/a", "", "20");
        house.set("ssp", "B/b", "", "30");
        house.set("switch", "unbilled", "", "accrue");
        house.opened();
        house.sql("INSERT INTO business.product VALUES (2, 'B', 'Bundle', 'Family', 12, 10.00, NULL)");
        house.sql("INSERT INTO business.dealer VALUES (1, 'D', 'BE', 'nl', 'North', '2020-01-01', NULL)");
        long contract = house.contract("2026-01-01", "2028-12-31");
        house.sql("UPDATE business.contract SET dealer_id = 1");
        house.sql("INSERT INTO business.dealer_commission VALUES (1, " + contract + ", 1, '2026-02-02', 36.00)");
        long january = house.invoice(contract, "2026-01-05", "2026-01-01", "2026-02-10", "82.00");
        house.invoice(contract, "2026-01-20", "2026-02-11", "2026-03-20", "70.00");
        house.invoice(contract, "2026-02-05", "2026-02-01", "2026-04-30", "90.00", 2);
        house.invoice(contract, "2026-02-06", "2026-02-06", "2026-02-20", "15.00");
        house.pay(january, "2026-02-07T12:00:00Z", "99.22");
        long note = house.credit(january, "2026-02-08", "price-concession", "10.00");
        house.refund(january, note, "2026-02-12T12:00:00Z", "5.00");
        house.sql("UPDATE business.product SET country = 'BE'");
        house.contract("2026-02-10", "2028-12-31"); // serves before it is invoiced
        house.post("2026-03-02");
        house.close("2026-01");
        folder = Files.createDirectories(house.folder.resolve("tables"));
        PulledPackage pulled = house.pull("2026-02");
        seq = pulled.seq();
        assertThat(BadInputIT.failing(pulled)).as("nothing is planted yet").isEmpty();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /** Reads the books as an export does, in a transaction that nobody keeps. */
    private static <T> T planted(String sql, Function<ExportReader, T> reading) throws SQLException {
        try (Connection owner = house.database.connect(DatabaseRole.LETHE_OWNER);
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            for (String table : List.of(
                    "posting",
                    "event",
                    "closing",
                    "segment",
                    "item",
                    "document",
                    "source_count",
                    "package",
                    "batch",
                    "dimension")) {
                statement.execute("ALTER TABLE finance." + table + " DISABLE TRIGGER append_only");
            }
            if (!sql.isEmpty()) {
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
            }
            ExportReader reader = new ExportReader(new SingleConnectionDataSource(owner, true));
            reader.begin(IfrsHouse.ENTITY, FEBRUARY, seq, 1, Facts.FORMAT);
            T result = reading.apply(reader);
            owner.rollback();
            return result;
        }
    }

    private static List<String> failing(Map<String, List<BigDecimal>> sides) {
        return sides.entrySet().stream()
                .filter(each -> each.getValue().get(0).compareTo(each.getValue().get(1)) != 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** What is planted, and which equations notice; those that nothing else can notice stand alone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1 |           | L movement = 'ODD' | contract-liability | BILLED",
                "1.2 | 1.2       | UPDATE finance.closing SET balance = balance + 0.01 WHERE role = 'receivable' AND period = '2026-01-01'",
                "1.3 |           | L movement = 'ODD' | refund-liability | TO_REFUND",
                "1.4 | 1.4 6.4 7.4 | UPDATE finance.event SET net = net + 0.01 WHERE kind = 'payment'",
                "1.5 | 1.5 2.3 3.1 | L movement = 'ODD' | contract-asset | UNBILLED",
                "1.6 | 1.6 3.2   | UPDATE finance.event SET net = net + 0.01 WHERE kind = 'unbilled'",
                "2.1 |           | L item_id = NULL | contract-liability | RECOGNISED%",
                "2.2 | 1.2 2.2   | UPDATE finance.closing SET balance = balance + 0.01 WHERE role = 'contract-liability' AND period = '2026-01-01'",
                "2.3 |           | L billing_period = NULL | contract-liability | BILLED",
                "3.1 |           | L movement = 'ODD' | revenue | RECOGNISED%",
                "3.2 | 3.2       | UPDATE finance.event SET net = net + 0.01 WHERE kind = 'recognition' AND period = '2026-02-01'",
                "3.3 | 3.3       | L billing_period = '2027-01-01' | revenue | RECOGNISED%",
                "4.1 | 4.1 4.2 4.3 6.3 | UPDATE finance.segment SET spread = spread + 0.01 WHERE ends_on = '2026-04-30' AND item_id = (SELECT max(item_id) FROM finance.segment WHERE ends_on = '2026-04-30')",
                "4.2 | 4.1 4.2 4.3 6.3 | UPDATE finance.segment SET spread = spread + 1 WHERE ends_on = '2026-03-20'",
                "4.3 | 4.1 4.2 4.3 6.3 | UPDATE finance.segment SET spread = spread - 1 WHERE ends_on = '2026-03-20'",
                "5.1 |           | L document_id = NULL | receivable | BILLED",
                "5.2 | 5.2       | UPDATE finance.document SET due_on = due_on - 40",
                "5.3 | 5.3       | L movement = 'ODD' | allowance | ECL%",
                "6.1 |           | L event_id = 1 | receivable | BILLED",
                "6.2 | 6.2       | UPDATE finance.item SET price = price + 0.01 WHERE ssp = 20",
                "6.3 | 6.3       | UPDATE finance.segment SET spread = spread + 0.01 WHERE ends_on = '2026-02-20'",
                "6.4 | 6.4       | UPDATE finance.event SET net = net + 0.01 WHERE kind = 'commission'",
                "7.1 |           | UPDATE finance.event SET vat = vat + 0.01 WHERE kind = 'invoice' AND period = '2026-02-01'",
                "7.2 |           | UPDATE finance.event SET net = net + 0.01 WHERE kind = 'credit-note'",
                "7.3 | 7.3       | UPDATE finance.source_count SET source_count = source_count + 1 WHERE kind = 'refund'",
                "7.4 | 7.4       | UPDATE finance.source_count SET source_net = source_net + 0.01 WHERE kind = 'refund'",
                "7.5 |           | UPDATE finance.source_count SET missing = missing + 1 WHERE kind = 'series'",
                "7.6 | 7.6       | UPDATE finance.dimension SET country = 'FR' WHERE product = 'P'",
                "8.1 | 8.1       | INSERT INTO finance.package (entity, first_period, last_period, last_seq, version, format, verdict, official, file_name, clear_sha256, file_sha256, manifest_sha256, tables_sha256, pulled_by, purpose, pulled_at) SELECT entity, first_period, last_period, last_seq, version, format, verdict, FALSE, file_name, clear_sha256, file_sha256, manifest_sha256, repeat('0', 64), pulled_by, purpose, pulled_at FROM finance.package WHERE tables_sha256 <> '' LIMIT 1",
                "8.2 |           | DELETE FROM finance.posting WHERE seq = (SELECT min(seq) FROM finance.posting WHERE period = '2026-02-01')",
                "9.1 |           | L item_id = NULL | contract-cost | CAPITALISED"
            })
    void of_the_ledger_make_the_equation_fail_and_are_named(ArgumentsAccessor line) throws SQLException {
        String code = String.valueOf(line.getString(0));
        @Nullable String alone = line.getString(1);
        String change = String.valueOf(line.getString(2));
        String sql = change.startsWith("L ")
                ? "UPDATE finance.posting SET " + change.substring(2)
                        + " WHERE seq = (SELECT min(seq) FROM finance.posting WHERE period = '2026-02-01' AND '"
                        + line.getString(3)
                        + "' IN (debit, credit) AND movement LIKE '" + line.getString(4) + "')"
                : change;

        List<FailingRow> rows = new ArrayList<>();
        List<String> failing = planted(sql, reader -> {
            rows.addAll(reader.failing(code));
            return failing(reader.tieOuts());
        });

        assertThat(failing).contains(code);
        if (alone != null) {
            assertThat(String.join(" ", failing)).isEqualTo(alone);
        }
        assertThat(rows)
                .as("what does not tie of " + code)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.left()).isNotEqualByComparingTo(row.right()));
    }

    @Test
    void every_equation_has_an_error_of_its_own() {
        List<String> tried = Stream.of(PlantedErrorsIT.class.getDeclaredMethods())
                .flatMap(method -> Stream.of(method.getAnnotationsByType(CsvSource.class)))
                .flatMap(source -> Stream.of(source.value()))
                .map(line -> line.substring(0, 3))
                .toList();

        assertThat(tried)
                .containsExactly(Stream.of(TieOut.values()).map(TieOut::code).toArray(String[]::new));
    }

    @Test
    void of_one_cent_in_a_file_are_noticed_by_every_equation_and_named() throws SQLException {
        Map<String, List<BigDecimal>> ledger = planted("", reader -> {
            for (Table table : Table.values()) {
                try (OutputStream out = Files.newOutputStream(folder.resolve(table.file() + ".csv"))) {
                    reader.copy(table, out);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
            return reader.tieOuts();
        });
        InMemory files = InMemory.of(new CsvFiles(folder));
        TreeSet<String> noticed = new TreeSet<>();
        for (Table table : Table.values()) {
            for (int column = 0; column < files.header(table).size(); column++) {
                for (int row = 0; row < Math.min(files.count(table), 12); row++) {
                    String value = files.all(table).get(row).get(column);
                    if (!value.matches("-?[0-9]+(\\.[0-9]{2})?")) {
                        continue;
                    }
                    InMemory changed = files.with(
                            table,
                            row,
                            column,
                            new BigDecimal(value)
                                    .add(value.contains(".") ? new BigDecimal("0.01") : BigDecimal.ONE)
                                    .toPlainString());
                    for (Checked each : Checked.all(ledger, new FileSums(changed, 0), FEBRUARY)) {
                        if (each.leftOfFiles().compareTo(each.rightOfFiles()) != 0
                                && noticed.add(each.equation().code())
                                && !each.equation().code().equals("7.5")) {
                            assertThat(new FailingRows(changed, FEBRUARY).of(each))
                                    .as(each.equation().code() + " after " + table + " "
                                            + files.header(table).get(column))
                                    .isNotEmpty();
                        }
                    }
                }
            }
        }
        Checked.all(ledger, new FileSums(files, 1), FEBRUARY).stream()
                .filter(each -> each.leftOfFiles().compareTo(each.rightOfFiles()) != 0)
                .forEach(each -> noticed.add(each.equation().code()));

        assertThat(noticed)
                .containsExactly(Stream.of(TieOut.values()).map(TieOut::code).toArray(String[]::new));
    }

    /** Files that can be tampered with. */
    private record InMemory(Map<Table, List<String>> headers, Map<Table, List<List<String>>> rows) implements FileRows {

        static InMemory of(FileRows files) {
            InMemory all = new InMemory(new EnumMap<>(Table.class), new EnumMap<>(Table.class));
            for (Table table : Table.values()) {
                all.headers.put(table, files.header(table));
                List<List<String>> rows = new ArrayList<>();
                files.rows(table).forEach(rows::add);
                all.rows.put(table, rows);
            }
            return all;
        }

        List<List<String>> all(Table table) {
            return rows.getOrDefault(table, List.of());
        }

        InMemory with(Table table, int row, int column, String value) {
            InMemory changed = new InMemory(headers, new EnumMap<>(rows));
            List<List<String>> all = new ArrayList<>(all(table));
            List<String> one = new ArrayList<>(all.get(row));
            one.set(column, value);
            all.set(row, one);
            changed.rows.put(table, all);
            return changed;
        }

        @Override
        public List<String> header(Table table) {
            return headers.getOrDefault(table, List.of());
        }

        @Override
        public Iterable<List<String>> rows(Table table) {
            return all(table);
        }

        @Override
        public long count(Table table) {
            return all(table).size();
        }
    }
}
