package org.lethe.jobs.ifrs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.OpenPGPMessageInputStream;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.jspecify.annotations.Nullable;
import org.lethe.database.DatabaseRole;
import org.lethe.database.FrameworkTables;
import org.lethe.jobs.batch.BatchMetadata;
import org.lethe.readers.ifrs.PeriodState;
import org.lethe.reports.ifrs.Months;
import org.lethe.testing.TestDatabase;
import org.lethe.testing.TestFolder;
import org.lethe.writers.delivery.NewKeyPair;
import org.lethe.writers.delivery.Recipient;
import org.lethe.writers.delivery.SigningKey;
import org.lethe.writers.evidence.Anchors;
import org.lethe.writers.ifrs.SettingDesk.Setting;
import org.lethe.writers.run.RunLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of the test's own with one product and books that open empty on 31 December 2025. */
final class IfrsHouse implements AutoCloseable {

    static final String ENTITY = "NSC";
    static final LocalDate OPENED = LocalDate.of(2025, 12, 31);
    private static final Instant NOW = Instant.parse("2026-04-10T09:00:00Z");
    private static final List<String> ROLES = List.of(
            "receivable",
            "allowance",
            "vat",
            "refund-liability",
            "contract-liability",
            "contract-asset",
            "principal-payable",
            "contract-cost",
            "commission-payable",
            "commission-expense",
            "revenue",
            "impairment",
            "bank",
            "opening");
    private static final Path KEYS = folder("keys");
    private static final NewKeyPair PAIR =
            NewKeyPair.create(KEYS, "finance", "Finance <finance@example.org>", NOW.minusSeconds(1000));

    final TestDatabase database;
    final Path folder = folder("packages");
    final List<Setting> settings = new ArrayList<>();
    private long number;

    IfrsHouse() {
        this(TestDatabase.fresh());
        new FrameworkTables(database.connections()).install(BatchMetadata.FIRST_TABLE, BatchMetadata.SCRIPT);
    }

    /** In a database that has everything but books. */
    IfrsHouse(TestDatabase database) {
        this.database = database;
        for (String country : List.of("BE", "LU")) {
            set("country", country, "", ENTITY);
            int account = 100;
            for (String role : ROLES) {
                set("account", role, country, Integer.toString(account++));
            }
        }
        set("switch", "title/" + ENTITY, "", "Test");
        set("switch", "termination", "", "release");
        set("switch", "expedient-121a", "", "on");
        set("vat", "standard", "BE", "21");
        set("vat", "standard", "LU", "17");
        Map.of(
                        "not-due", "0.3",
                        "001-030", "1.6",
                        "031-060", "3.6",
                        "061-090", "6.6",
                        "091-180", "10.6",
                        "over-180", "50")
                .forEach((bucket, rate) -> set("loss-rate", bucket, "", rate));
    }

    void set(String kind, String name, String country, String value) {
        settings.add(new Setting(kind, name, country, LocalDate.of(1, 1, 1), value));
    }

    Books books() {
        return new Books(
                database.connections().dataSource(DatabaseRole.LETHE_POSTING),
                database.connections().dataSource(DatabaseRole.LETHE_CONTROLLER),
                database.connections().dataSource(DatabaseRole.LETHE_FINANCE),
                new Anchors(folder.resolve("anchors")),
                Clock.fixed(NOW, ZoneId.of("Pacific/Auckland")),
                RunLock.USUAL_LEASE);
    }

    /** Product, and books that open with nothing. */
    IfrsHouse opened() {
        sql("INSERT INTO business.product VALUES (1, 'P', 'Product', 'Family', 12, 10.00, NULL)");
        return takenOn("reference,country,role,amount\n");
    }

    IfrsHouse takenOn(String balances) {
        new Settings(books()).load("test", "0".repeat(64), settings, "test");
        try {
            Path file = Files.writeString(folder.resolve("opening.csv"), balances);
            new TakeOn(books()).post(ENTITY, OPENED, file, "ada", "bo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    void post(String asOf) {
        new LedgerJob(books(), BatchMetadata.in(database.connections().dataSource(DatabaseRole.LETHE_BATCH)))
                .run(LocalDate.parse(asOf));
    }

    /** Two people close a month. */
    PeriodState close(String month) {
        new Calendar(books()).close(ENTITY, YearMonth.parse(month), "ada");
        return new Calendar(books()).close(ENTITY, YearMonth.parse(month), "bo");
    }

    PulledPackage pull(String period) {
        return packages().pull(new PullOrder(ENTITY, Months.parse(period), null, "ada", "test"));
    }

    PackageJob packages() {
        IfrsKeys keys = new IfrsKeys() {
            @Override
            public Recipient recipient(String entity, Instant at) {
                return Recipient.read(PAIR.publicKey(), at);
            }

            @Override
            public SigningKey signer(Instant at) {
                return SigningKey.read(PAIR.secretKey(), PAIR.passphrase(), at);
            }
        };
        return new PackageJob(books(), keys, folder.resolve("ifrs"));
    }

    /** A contract of twelve months that began on a day. */
    long contract(String from, String to) {
        return contract(from, to, 1);
    }

    long contract(String from, String to, int product) {
        long id = ++number;
        sql(
                "INSERT INTO business.contract (contract_id, contract_number, product_id, channel, status, activated_on, term_months,"
                        + " term_ends_on, monthly_price) VALUES (" + id + ", 'C" + id + "', " + product
                        + ", 'direct', 'active', '"
                        + from
                        + "', 12, '" + to + "', 10.00)");
        return id;
    }

    /** An invoice of one line, due on its own date, VAT 21 %. */
    long invoice(@Nullable Long contract, String date, String from, String to, String net) {
        return invoice(contract, date, from, to, net, 1);
    }

    long invoice(@Nullable Long contract, String date, String from, String to, String net, int product) {
        long id = ++number;
        String vat = vat(net);
        sql("INSERT INTO business.invoice VALUES (" + id + ", 'I" + date.substring(0, 4) + "-" + id + "', " + contract
                + ", 'BE', '" + date + "', '" + date + "', '" + from + "', '" + to + "', 'EUR', " + net + ", " + vat
                + ", "
                + new BigDecimal(net).add(new BigDecimal(vat)) + ")");
        sql("INSERT INTO business.invoice_line VALUES (" + id + ", 1, " + product + ", 'x', " + net + ", 21, " + vat
                + ")");
        return id;
    }

    private static String vat(String net) {
        return new BigDecimal(net)
                .multiply(new BigDecimal("0.21"))
                .setScale(2, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }

    long credit(long invoice, String date, String reason, String net) {
        long id = ++number;
        String vat = vat(net);
        sql("INSERT INTO business.credit_note VALUES (" + id + ", " + invoice + ", 'CN-" + id + "', '" + date + "', '"
                + reason + "', " + net + ", " + vat + ", " + new BigDecimal(net).add(new BigDecimal(vat)) + ")");
        return id;
    }

    void pay(long invoice, String at, String amount) {
        sql("INSERT INTO business.payment VALUES (" + ++number + ", " + invoice + ", '" + at + "', " + amount
                + ", 'transfer')");
    }

    void refund(long invoice, long note, String at, String amount) {
        sql("INSERT INTO business.refund VALUES (" + ++number + ", " + note + ", " + invoice + ", '" + at + "', "
                + amount + ")");
    }

    void writeOff(long invoice, String day, String amount) {
        sql("INSERT INTO business.write_off VALUES (" + ++number + ", " + invoice + ", '" + day + "', " + amount
                + ", 'uncollectible')");
    }

    void sql(String statement) {
        database.execute(DatabaseRole.BUSINESS_OWNER, statement);
    }

    /** First columns of a query, by a role that reads the books. */
    List<String> texts(String query) {
        return JdbcClient.create(database.connections().dataSource(DatabaseRole.LETHE_FINANCE))
                .sql(query)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** First columns of a query, by the role that posts: it sees the link from a contract to its bookings too. */
    List<String> posted(String query) {
        return JdbcClient.create(database.connections().dataSource(DatabaseRole.LETHE_POSTING))
                .sql(query)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** What was posted of a movement, month by month, as {@code 2026-01 17.00}; corrections negative. */
    List<String> months(String... movements) {
        return texts(
                "SELECT to_char(period, 'YYYY-MM') || ' ' || sum(CASE WHEN credit IN ('revenue', 'contract-cost') OR debit IN"
                        + " ('receivable', 'bank', 'contract-cost') AND credit <> 'revenue' THEN amount ELSE -amount END) FROM finance.posting"
                        + " WHERE movement IN ('" + String.join("', '", movements)
                        + "') GROUP BY period ORDER BY period");
    }

    /** Balance of an account's role: debit less credit. */
    String balance(String role) {
        return texts("SELECT coalesce(sum(CASE WHEN debit = '" + role + "' THEN amount ELSE -amount END), 0.00)::text"
                        + " FROM finance.posting WHERE '" + role + "' IN (debit, credit)")
                .getFirst();
    }

    /** The files of a package, as finance opens it. */
    static Map<String, String> opened(Path file) {
        Map<String, String> files = new TreeMap<>();
        bytes(file).forEach((name, content) -> files.put(name, new String(content, StandardCharsets.UTF_8)));
        return files;
    }

    static Map<String, byte[]> bytes(Path file) {
        Map<String, byte[]> files = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file)) {
            BcOpenPGPApi api = new BcOpenPGPApi();
            OpenPGPKey key = api.readKeyOrCertificate().parseKey(Files.readString(PAIR.secretKey()));
            OpenPGPMessageInputStream message = api.decryptAndOrVerifyMessage()
                    .addDecryptionKey(
                            key, Files.readString(PAIR.passphrase()).strip().toCharArray())
                    .addVerificationCertificate(key.toCertificate())
                    .process(in);
            ZipInputStream zip = new ZipInputStream(message);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return files;
    }

    private static Path folder(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(TestFolder.of("ifrs")), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
