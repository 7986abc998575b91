package org.lethe.readers.dealer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.lethe.reports.dealer.Atom;
import org.lethe.reports.dealer.Cohort;
import org.lethe.reports.dealer.Dealer;
import org.lethe.reports.dealer.DealerMonths;
import org.lethe.reports.dealer.DealerMonths.Median;
import org.lethe.reports.dealer.Fact;
import org.lethe.reports.dealer.Layout;
import org.lethe.reports.dealer.Measure;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what was drafted for a month, and everything that was released before. */
public final class DealerReader {
    /** A trend goes back two years at most. */
    static final int YEARS_OF_TREND = 2;

    private final JdbcClient jdbc;

    /** @param dealer connections of the role that cannot read a name */
    public DealerReader(DataSource dealer) {
        this.jdbc = JdbcClient.create(dealer);
    }

    /** Whether the month is out. */
    public boolean isReleased(YearMonth month) {
        return jdbc.sql(Queries.named("dealer/read-release"))
                .param("period", month.atDay(1))
                .query((row, number) -> true)
                .optional()
                .isPresent();
    }

    /** The latest month that is out. */
    public Optional<YearMonth> lastRelease() {
        return jdbc.sql(Queries.named("dealer/read-last-release"))
                .query((row, number) -> Optional.ofNullable(row.getObject("period", LocalDate.class)))
                .single()
                .map(YearMonth::from);
    }

    /** Service families; the first of the catalogue is the main one. */
    public List<String> families() {
        return jdbc.sql(Queries.named("dealer/read-families"))
                .query((row, number) -> row.getString("family"))
                .list();
    }

    /** Everybody who was in the network in a month, with all that his report is made of. */
    public List<DealerMonths> read(YearMonth month) {
        Map<Integer, Long> lastYear = new HashMap<>();
        jdbc.sql(Queries.named("dealer/count-last-year"))
                .param("from", LocalDate.of(month.getYear() - 1, 1, 1))
                .param("to", LocalDate.of(month.getYear(), 1, 1))
                .query(row -> {
                    lastYear.put(row.getInt("dealer_id"), row.getLong("contracts"));
                });
        Set<YearMonth> counted = new HashSet<>();
        counted.add(month);
        jdbc.sql(Queries.named("dealer/read-releases"))
                .param("from", LocalDate.of(month.getYear(), 1, 1))
                .param("period", month.atDay(1))
                .query(row -> {
                    counted.add(YearMonth.from(row.getObject("period", LocalDate.class)));
                });
        Map<Integer, Numbers> numbers = new HashMap<>();
        readDraft(month, numbers);
        readAtoms(month, numbers);
        readFacts(month, numbers);
        return jdbc.sql(Queries.named("dealer/read-dealers"))
                .param("year", month.getYear())
                .param("period", month.atDay(1))
                .param("to", month.plusMonths(1).atDay(1))
                .query((row, number) -> {
                    int id = row.getInt("dealer_id");
                    Numbers own = numbers.getOrDefault(id, new Numbers());
                    String fixed = row.getString("layout");
                    Layout layout = fixed == null ? Layout.after(lastYear.getOrDefault(id, 0L)) : Layout.of(fixed);
                    Dealer dealer = new Dealer(
                            id,
                            row.getString("name"),
                            row.getString("language"),
                            row.getString("region"),
                            row.getInt("owner_id"));
                    return new DealerMonths(
                            dealer, layout, counted, own.atoms, own.persons, own.medians, own.cohorts, own.told);
                })
                .list();
    }

    private void readDraft(YearMonth month, Map<Integer, Numbers> numbers) {
        jdbc.sql(Queries.named("dealer/read-draft"))
                .param("period", month.atDay(1))
                .query(row -> {
                    Numbers own = of(row, numbers);
                    String block = row.getString("block");
                    long contracts = row.getLong("contracts");
                    switch (row.getString("kind")) {
                        case "atom" -> own.add(month, atom(row), contracts);
                        case "persons" ->
                            own.persons.put(
                                    String.join(
                                            "/",
                                            block,
                                            row.getString("measure"),
                                            row.getString("family"),
                                            row.getString("vehicle"),
                                            row.getString("channel"),
                                            row.getString("detail")),
                                    row.getLong("persons"));
                        case "cohort" ->
                            own.cohorts.put(
                                    block + "/" + row.getString("measure"),
                                    new Cohort(contracts, row.getLong("persons")));
                        default ->
                            own.medians.put(
                                    block + "/" + row.getString("measure"),
                                    new Median(contracts, row.getLong("persons")));
                    }
                });
    }

    private void readAtoms(YearMonth month, Map<Integer, Numbers> numbers) {
        jdbc.sql(Queries.named("dealer/read-atoms"))
                .param("from", LocalDate.of(month.getYear(), 1, 1))
                .param("period", month.atDay(1))
                .query(row -> {
                    YearMonth of = YearMonth.from(row.getObject("period", LocalDate.class));
                    of(row, numbers).add(of, atom(row), row.getLong("contracts"));
                });
    }

    private void readFacts(YearMonth month, Map<Integer, Numbers> numbers) {
        jdbc.sql(Queries.named("dealer/read-facts"))
                .param("from", month.minusYears(YEARS_OF_TREND).atDay(1))
                .param("period", month.atDay(1))
                .query(row -> {
                    YearMonth of = YearMonth.from(row.getObject("period", LocalDate.class));
                    of(row, numbers)
                            .told
                            .computeIfAbsent(of, ignored -> new ArrayList<>())
                            .add(new Fact(
                                    row.getString("fact"),
                                    row.getBoolean("sensitive"),
                                    row.getObject("value", Long.class)));
                });
    }

    private static Numbers of(ResultSet row, Map<Integer, Numbers> numbers) throws SQLException {
        return numbers.computeIfAbsent(row.getInt("dealer_id"), ignored -> new Numbers());
    }

    private static Atom atom(ResultSet row) throws SQLException {
        return new Atom(
                Measure.of(row.getString("measure")),
                row.getString("family"),
                row.getString("vehicle"),
                row.getString("channel"),
                row.getString("detail"));
    }

    /** What one dealer's rows say. */
    private static final class Numbers {
        final SortedMap<YearMonth, Map<Atom, Long>> atoms = new TreeMap<>();
        final Map<String, Long> persons = new HashMap<>();
        final Map<String, Median> medians = new HashMap<>();
        final Map<String, Cohort> cohorts = new HashMap<>();
        final SortedMap<YearMonth, List<Fact>> told = new TreeMap<>();

        void add(YearMonth month, Atom atom, long contracts) {
            atoms.computeIfAbsent(month, ignored -> new HashMap<>()).put(atom, contracts);
        }
    }
}
