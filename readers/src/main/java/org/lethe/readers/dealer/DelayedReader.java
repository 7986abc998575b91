package org.lethe.readers.dealer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.lethe.reports.dealer.Dealer;
import org.lethe.reports.dealer.DealerReport;
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
    public Map<String, String> files(YearMonth month) {
        Map<String, String> files = new HashMap<>();
        jdbc.sql(Queries.named("dealer/read-files"))
                .param("period", month.atDay(1))
                .query(row -> {
                    files.put(row.getString("file"), row.getString("sha256"));
                });
        return files;
    }

    /** The reports of a released month whose workbooks could not be made, as they were released. */
    public List<DealerReport> read(YearMonth month) {
        return jdbc.sql(Queries.named("dealer/read-delayed"))
                .param("period", month.atDay(1))
                .query((row, number) -> {
                    Dealer dealer = new Dealer(
                            row.getInt("dealer_id"),
                            row.getString("name"),
                            row.getString("language"),
                            row.getString("region"),
                            row.getInt("owner_id"));
                    SortedMap<YearMonth, List<Fact>> told = told(dealer.id(), month);
                    List<Fact> facts = told.getOrDefault(month, List.of());
                    return DealerReport.again(
                            dealer,
                            Layout.of(row.getString("layout")),
                            month,
                            row.getInt("threshold"),
                            told.headMap(month).values(),
                            facts);
                })
                .list();
    }

    private SortedMap<YearMonth, List<Fact>> told(int dealer, YearMonth month) {
        SortedMap<YearMonth, List<Fact>> told = new TreeMap<>();
        jdbc.sql(Queries.named("dealer/read-facts-of-dealer"))
                .param("dealer", dealer)
                .param("from", month.minusYears(DealerReader.YEARS_OF_TREND).atDay(1))
                .param("period", month.atDay(1))
                .query(row -> {
                    YearMonth of = YearMonth.from(row.getObject("period", LocalDate.class));
                    told.computeIfAbsent(of, ignored -> new ArrayList<>())
                            .add(new Fact(
                                    row.getString("fact"),
                                    row.getBoolean("sensitive"),
                                    row.getObject("value", Long.class)));
                });
        return told;
    }
}
