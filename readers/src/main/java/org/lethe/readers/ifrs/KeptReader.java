package org.lethe.readers.ifrs;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.lethe.reports.ifrs.Months;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the books let go after ten years, and what they keep of it. */
public final class KeptReader {

    private final JdbcClient jdbc;

    /** @param finance connections of a role that reads the books */
    public KeptReader(DataSource finance) {
        this.jdbc = JdbcClient.create(finance);
    }

    /** The official package of months whose bookings went after ten years, as far as it is kept. */
    public Optional<OfficialPackage> kept(String entity, Months months) {
        return about("ifrs/read-kept", entity, months)
                .query(OfficialPackage::of)
                .optional();
    }

    /** The files of an official package that outlive the bookings, by name. */
    public Map<String, byte[]> keptFiles(long number) {
        Map<String, byte[]> all = new TreeMap<>();
        jdbc.sql(Queries.named("ifrs/read-kept-files"))
                .param("package", number)
                .query((row, n) -> all.put(row.getString("name"), row.getBytes("content")))
                .list();
        return all;
    }

    /** Whether contracts that were open or booked in these months went after ten years. */
    public boolean condensed(String entity, Months months) {
        return about("ifrs/read-condensed", entity, months).query(Boolean.class).single();
    }

    /** Whether contracts that went after ten years were still being booked at a ledger sequence. */
    public boolean condensedSince(String entity, long seq) {
        return jdbc.sql(Queries.named("ifrs/read-condensed-since"))
                .param("entity", entity)
                .param("seq", seq)
                .query(Boolean.class)
                .single();
    }

    /** Months whose bookings could go by their age on a day, and that are not closed or of which nothing is kept. */
    public List<MonthNotKept> notKept(LocalDate asOf) {
        return jdbc.sql(Queries.named("ifrs/list-not-kept"))
                .param("asOf", asOf)
                .query((row, number) -> new MonthNotKept(
                        row.getString("entity"),
                        YearMonth.from(row.getObject("period", LocalDate.class)),
                        row.getString("status")))
                .list();
    }

    /** Packages that list contracts of months of which some went. */
    public List<OutlivedPackage> outlived() {
        return jdbc.sql(Queries.named("ifrs/list-outlived"))
                .query((row, number) -> new OutlivedPackage(
                        row.getString("entity"),
                        new Months(
                                YearMonth.from(row.getObject("first_period", LocalDate.class)),
                                YearMonth.from(row.getObject("last_period", LocalDate.class))),
                        row.getString("file_name")))
                .list();
    }

    private JdbcClient.StatementSpec about(String query, String entity, Months months) {
        return jdbc.sql(Queries.named(query))
                .param("entity", entity)
                .param("first", months.first().atDay(1))
                .param("last", months.last().atDay(1));
    }
}
