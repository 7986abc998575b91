package org.lethe.readers.dealer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.lethe.reports.dealer.Atom;
import org.lethe.reports.dealer.Change;
import org.lethe.reports.dealer.Counts;
import org.lethe.reports.dealer.Dealer;
import org.lethe.reports.dealer.DealerMonths;
import org.lethe.reports.dealer.Edition;
import org.lethe.reports.dealer.Editions;
import org.lethe.reports.dealer.Fact;
import org.lethe.reports.dealer.Layout;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads who is in the network, and everything that was released before. */
public final class DealerReader {
    /** A trend goes back two years at most. */
    static final int YEARS_OF_TREND = 2;

    private final JdbcClient jdbc;

    /** @param dealer connections of the role that cannot read a name */
    public DealerReader(DataSource dealer) {
        this(JdbcClient.create(dealer));
    }

    DealerReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Releases of a month and the two years before it, and all later ones, in the order in which they became visible. */
    public List<Edition> editions(YearMonth month) {
        return jdbc.sql(Queries.named("dealer/read-releases"))
                .param("from", from(month))
                .query((row, number) -> edition(row, row.getString("kind").equals("withdrawal")))
                .list();
    }

    static LocalDate from(YearMonth month) {
        return month.minusYears(YEARS_OF_TREND).atDay(1);
    }

    private static Edition edition(ResultSet row, boolean withdrawn) throws SQLException {
        return new Edition(YearMonth.from(row.getObject("period", LocalDate.class)), row.getInt("version"), withdrawn);
    }

    /** Service families; the first of the catalogue is the main one. */
    public List<String> families() {
        return jdbc.sql(Queries.named("dealer/read-families"))
                .query((row, number) -> row.getString("family"))
                .list();
    }

    /**
     * Everybody who was in the network in the month, with all that a report is made of.
     *
     * @param counts what the edition in question counts, by dealer
     * @param openOn who closed before this day is told nothing any more
     */
    public List<DealerMonths> read(Editions editions, Map<Integer, Counts> counts, LocalDate openOn) {
        YearMonth month = editions.now().month();
        Map<Integer, Long> lastYear = new HashMap<>();
        jdbc.sql(Queries.named("dealer/count-last-year"))
                .param("from", LocalDate.of(month.getYear() - 1, 1, 1))
                .param("to", LocalDate.of(month.getYear(), 1, 1))
                .query(row -> {
                    lastYear.put(row.getInt("dealer_id"), row.getLong("contracts"));
                });
        Map<Integer, History> histories = new HashMap<>();
        readAtoms(month, histories);
        readFacts(month, histories);
        return jdbc.sql(Queries.named("dealer/read-dealers"))
                .param("year", month.getYear())
                .param("openOn", openOn)
                .param("to", month.plusMonths(1).atDay(1))
                .query((row, number) -> {
                    int id = row.getInt("dealer_id");
                    Counts now = counts.getOrDefault(id, Counts.NOTHING);
                    History history = histories.computeIfAbsent(id, ignored -> new History());
                    history.atoms
                            .computeIfAbsent(month, ignored -> new TreeMap<>())
                            .put(editions.now().version(), now.movement().changes());
                    String fixed = row.getString("layout");
                    Layout layout = fixed == null ? Layout.after(lastYear.getOrDefault(id, 0L)) : Layout.of(fixed);
                    return new DealerMonths(
                            dealer(row),
                            layout,
                            editions,
                            history.atoms,
                            now.persons(),
                            now.changed(),
                            now.medians(),
                            now.cohorts(),
                            history.told);
                })
                .list();
    }

    static Dealer dealer(ResultSet row) throws SQLException {
        return new Dealer(
                row.getInt("dealer_id"),
                row.getString("name"),
                row.getString("language"),
                row.getString("region"),
                row.getInt("owner_id"));
    }

    private void readAtoms(YearMonth month, Map<Integer, History> histories) {
        jdbc.sql(Queries.named("dealer/read-atoms"))
                .param("from", LocalDate.of(month.getYear(), 1, 1))
                .param("to", LocalDate.of(month.getYear() + 1, 1, 1))
                .query(row -> {
                    of(row, histories)
                            .atoms
                            .computeIfAbsent(
                                    YearMonth.from(row.getObject("period", LocalDate.class)),
                                    ignored -> new TreeMap<>())
                            .computeIfAbsent(row.getInt("version"), ignored -> new HashMap<>())
                            .put(MonthReader.atom(row), new Change(row.getLong("added"), row.getLong("removed")));
                });
    }

    private void readFacts(YearMonth month, Map<Integer, History> histories) {
        Map<String, String> names = new HashMap<>(); // the same for all dealers, and millions of them
        jdbc.sql(Queries.named("dealer/read-facts"))
                .param("from", from(month))
                .param("to", LocalDate.of(month.getYear() + 1, 1, 1))
                .query(row -> {
                    of(row, histories)
                            .told
                            .computeIfAbsent(edition(row, false), ignored -> new ArrayList<>())
                            .add(new Fact(
                                    names.computeIfAbsent(row.getString("fact"), name -> name),
                                    row.getBoolean("sensitive"),
                                    row.getObject("value", Long.class)));
                });
    }

    private static History of(ResultSet row, Map<Integer, History> histories) throws SQLException {
        return histories.computeIfAbsent(row.getInt("dealer_id"), ignored -> new History());
    }

    /** What one dealer's rows say. */
    private static final class History {
        final SortedMap<YearMonth, SortedMap<Integer, Map<Atom, Change>>> atoms = new TreeMap<>();
        final Map<Edition, List<Fact>> told = new HashMap<>();
    }
}
