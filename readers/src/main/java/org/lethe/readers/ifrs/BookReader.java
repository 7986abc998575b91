package org.lethe.readers.ifrs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.lethe.reports.ifrs.Months;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the books say of themselves: entities, periods, settings, packages. */
public final class BookReader {

    private final JdbcClient jdbc;

    /** @param finance connections of a role that reads the books */
    public BookReader(DataSource finance) {
        this.jdbc = JdbcClient.create(finance);
    }

    /** The entities whose books are kept. */
    public List<KeptEntity> entities() {
        return jdbc.sql(Queries.named("ifrs/read-entities"))
                .query((row, number) ->
                        new KeptEntity(row.getString("entity"), row.getObject("opened_on", LocalDate.class)))
                .list();
    }

    /** The months of an entity, the first being that of its take-on. */
    public List<PeriodState> periods(String entity) {
        return jdbc.sql(Queries.named("ifrs/read-periods"))
                .param("entity", entity)
                .query((row, number) -> new PeriodState(
                        YearMonth.from(row.getObject("period", LocalDate.class)),
                        row.getString("status"),
                        row.getString("step"),
                        row.getString("by"),
                        row.getLong("last_seq"),
                        row.getObject("recognised_as_of", LocalDate.class)))
                .list();
    }

    /** Number of the latest settings; 0 when there are none. */
    public int latestVersion() {
        return jdbc.sql(Queries.named("ifrs/read-latest-version"))
                .query(Integer.class)
                .single();
    }

    /** How a policy switch is set; empty when it is not. */
    public String policy(int version, String name) {
        return jdbc.sql(Queries.named("ifrs/read-switch"))
                .param("version", version)
                .param("name", name)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** All policy switches. */
    public Map<String, String> switches(int version) {
        Map<String, String> all = new TreeMap<>();
        jdbc.sql(Queries.named("ifrs/read-settings"))
                .param("version", version)
                .param("kind", "switch")
                .query((row, number) -> all.put(row.getString("name"), row.getString("value")))
                .list();
        return all;
    }

    /** Label of settings. */
    public String label(int version) {
        return jdbc.sql(Queries.named("ifrs/read-label"))
                .param("version", version)
                .query(String.class)
                .single();
    }

    /** The settings by which a past sequence was posted, and the sequence of the whole batch it lies in. */
    public Optional<PastState> at(String entity, Months months, long seq) {
        return jdbc.sql(Queries.named("ifrs/read-batch-at"))
                .param("entity", entity)
                .param("last", months.last().atDay(1))
                .param("seq", seq)
                .query((row, number) ->
                        new PastState(row.getLong("last_seq"), row.getInt("version"), row.getBoolean("recognised")))
                .optional();
    }

    /** The official package of closed months at a sequence. */
    public Optional<OfficialPackage> official(String entity, Months months, long seq) {
        return jdbc.sql(Queries.named("ifrs/read-official"))
                .param("entity", entity)
                .param("first", months.first().atDay(1))
                .param("last", months.last().atDay(1))
                .param("seq", seq)
                .query(OfficialPackage::of)
                .optional();
    }

    /** Hash of the manifest of the official package that ends with the month before; empty when there is none. */
    public String manifestBefore(String entity, Months months) {
        return jdbc.sql(Queries.named("ifrs/read-manifest-before"))
                .param("entity", entity)
                .param("before", months.first().minusMonths(1).atDay(1))
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** A journal of an entity; empty when it has none of that number. */
    public Optional<PostedJournal> journal(String entity, long number) {
        return jdbc.sql(Queries.named("ifrs/read-journal"))
                .param("entity", entity)
                .param("journal", number)
                .query((row, n) -> new PostedJournal(
                        row.getString("kind"),
                        row.getString("number"),
                        YearMonth.from(row.getObject("period", LocalDate.class)),
                        row.getBoolean("reversed"),
                        row.getBoolean("credited")))
                .optional();
    }

    /** What a series of document numbers has in and around the numbers from the first to the last; asks the source too. */
    public SeriesNumbers numbers(String series, BigDecimal first, BigDecimal last) {
        return jdbc.sql(Queries.named("ifrs/read-numbers"))
                .param("series", series)
                .param("firstNumber", first)
                .param("lastNumber", last)
                .query((row, number) -> new SeriesNumbers(
                        row.getBoolean("before"),
                        row.getBoolean("behind"),
                        row.getBigDecimal("present"),
                        row.getBigDecimal("explained")))
                .single();
    }

    /** The months of an entity in which exactly these numbers were explained. */
    public Set<YearMonth> explained(String entity, String series, BigDecimal first, BigDecimal last) {
        return jdbc.sql(Queries.named("ifrs/read-explained-months"))
                .param("entity", entity)
                .param("series", series)
                .param("firstNumber", first)
                .param("lastNumber", last)
                .query((row, number) -> YearMonth.from(row.getObject("period", LocalDate.class)))
                .set();
    }

    /** Countries of an entity under settings. */
    public List<String> countries(String entity, int version) {
        return jdbc.sql(Queries.named("ifrs/read-countries"))
                .param("entity", entity)
                .param("version", version)
                .query((row, number) -> row.getString("name"))
                .list();
    }

    /**
     * Contracts that ended more than a year ago and are open in the books, for longer than 24 months or with less than 5 EUR.
     * Only the role that posts may read them.
     */
    public List<SuspendedContract> suspended(LocalDate asOf) {
        return jdbc.sql(Queries.named("ifrs/list-suspended"))
                .param("asOf", asOf)
                .query((row, number) -> new SuspendedContract(
                        row.getLong("contract_id"),
                        row.getObject("ended_on", LocalDate.class),
                        row.getString("kinds"),
                        row.getBigDecimal("amount"),
                        row.getString("why")))
                .list();
    }

    /**
     * What became of the invoices dated in a time: what was sold under {@code sold}, what was paid under its bucket, EUR.
     *
     * @param asOf later payments do not count
     */
    public Map<String, BigDecimal> lossHistory(String entity, LocalDate from, LocalDate to, LocalDate asOf) {
        Map<String, BigDecimal> all = new TreeMap<>();
        jdbc.sql(Queries.named("ifrs/read-loss-history"))
                .param("entity", entity)
                .param("from", from)
                .param("to", to)
                .param("asOf", asOf)
                .query((row, number) -> all.put(row.getString("bucket"), row.getBigDecimal("amount")))
                .list();
        return all;
    }
}
