package org.lethe.readers.dealer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import javax.sql.DataSource;
import org.lethe.reports.dealer.DealerReport;
import org.lethe.reports.dealer.Edition;
import org.lethe.reports.dealer.Editions;
import org.lethe.reports.dealer.Fact;
import org.lethe.reports.dealer.Layout;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads of a released month what was not delivered, from the release ledger alone. */
public final class DelayedReader {
    private final JdbcClient jdbc;

    /** @param dealer connections of the role that cannot read a name */
    public DelayedReader(DataSource dealer) {
        this.jdbc = JdbcClient.create(dealer);
    }

    /** Hashes of the encrypted workbooks of a release, by the name of the file. */
    public Map<String, String> files(Edition edition) {
        Map<String, String> files = new HashMap<>();
        jdbc.sql(Queries.named("dealer/read-files"))
                .param("period", edition.month().atDay(1))
                .param("version", edition.version())
                .query(row -> {
                    files.put(row.getString("file"), row.getString("sha256"));
                });
        return files;
    }

    /**
     * A workbook that is missing.
     *
     * @param release number of the release
     * @param report  as it was released
     */
    public record Missing(long release, DealerReport report) {}

    /** The reports of all editions of a released month whose workbooks could not be made. */
    public List<Missing> read(YearMonth month) {
        List<Edition> editions = new DealerReader(jdbc).editions(month);
        return jdbc.sql(Queries.named("dealer/read-delayed"))
                .param("period", month.atDay(1))
                .query((row, number) -> {
                    long release = row.getLong("release_id");
                    Edition now = new Edition(month, row.getInt("version"), false);
                    SequencedMap<Edition, List<Fact>> told = told(row.getInt("dealer_id"), month, release);
                    List<Fact> facts = told.getOrDefault(now, List.of());
                    told.remove(now);
                    List<Edition> earlier =
                            editions.stream().filter(each -> !each.equals(now)).toList();
                    return new Missing(
                            release,
                            DealerReport.again(
                                    DealerReader.dealer(row),
                                    Layout.of(row.getString("layout")),
                                    new Editions(earlier, now),
                                    row.getInt("threshold"),
                                    told.values(),
                                    facts));
                })
                .list();
    }

    private SequencedMap<Edition, List<Fact>> told(int dealer, YearMonth month, long release) {
        SequencedMap<Edition, List<Fact>> told = new LinkedHashMap<>();
        jdbc.sql(Queries.named("dealer/read-facts-of-dealer"))
                .param("dealer", dealer)
                .param("from", DealerReader.from(month))
                .param("release", release)
                .query(row -> {
                    Edition edition = new Edition(
                            YearMonth.from(row.getObject("period", LocalDate.class)), row.getInt("version"), false);
                    told.computeIfAbsent(edition, ignored -> new ArrayList<>())
                            .add(new Fact(
                                    row.getString("fact"),
                                    row.getBoolean("sensitive"),
                                    row.getObject("value", Long.class)));
                });
        return told;
    }
}
