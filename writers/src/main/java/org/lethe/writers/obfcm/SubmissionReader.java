package org.lethe.writers.obfcm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.evidence.Entry;
import org.lethe.reports.obfcm.Detail;
import org.lethe.reports.obfcm.Submission;
import org.lethe.reports.obfcm.SubmissionState;
import org.lethe.rules.obfcm.Check;
import org.lethe.rules.obfcm.CollectionYear;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads submissions back, and from the ledger who moved them. */
public final class SubmissionReader {

    private static final int FETCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final TransactionTemplate transaction;

    /** @param obfcm connections of a role that may read submissions */
    public SubmissionReader(DataSource obfcm) {
        this.jdbc = JdbcClient.create(obfcm);
        this.streaming = new JdbcTemplate(obfcm);
        this.streaming.setFetchSize(FETCH);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(obfcm));
        this.transaction.setReadOnly(true);
    }

    /** One by its number. */
    public Optional<Submission> byId(long submission) {
        return jdbc.sql(Queries.named("obfcm/read-submission"))
                .param("submission", submission)
                .query((row, number) -> submission(row))
                .optional();
    }

    /** The last revision of a manufacturer and year. */
    public Optional<Submission> latest(int manufacturer, CollectionYear year) {
        return jdbc.sql(Queries.named("obfcm/read-latest"))
                .param("manufacturer", manufacturer)
                .param("year", year.year())
                .query((row, number) -> submission(row))
                .optional();
    }

    /** All of a year, or all there are. */
    public List<Submission> all(@Nullable CollectionYear year) {
        return jdbc.sql(Queries.named("obfcm/read-submissions"))
                .param("year", year == null ? null : year.year(), Types.INTEGER)
                .query((row, number) -> submission(row))
                .list();
    }

    /**
     * The restricted list of one, by check and reading, in constant memory.
     *
     * @param check only this one, or null
     */
    public void details(long submission, @Nullable Check check, Consumer<Detail> reader) {
        String code = check == null ? null : check.code();
        transaction.executeWithoutResult(status -> streaming.query(
                Queries.named("obfcm/read-details"),
                (ResultSet row) -> reader.accept(new Detail(
                        Check.of(row.getString("code")),
                        row.getLong("reading_id"),
                        row.getObject("import_id", Long.class),
                        row.getObject("import_line", Integer.class))),
                submission,
                code,
                code));
    }

    /** What the ledger says of one, in order: each state with who and when. */
    public List<Entry> history(long submission) {
        return jdbc.sql(Queries.named("obfcm/read-ledger"))
                .param("submission", submission)
                .query((row, number) -> Entry.parse(row.getString("body")))
                .list();
    }

    private static Submission submission(ResultSet row) throws SQLException {
        return new Submission(
                row.getLong("submission_id"),
                row.getInt("manufacturer_id"),
                row.getString("manufacturer"),
                new CollectionYear(row.getInt("collection_year")),
                row.getInt("revision"),
                row.getBoolean("supplement"),
                SubmissionState.of(row.getString("state")),
                row.getString("format"),
                row.getString("content_sha256"),
                row.getString("tally_sha256"),
                row.getLong("exported"),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("transmitted_at", OffsetDateTime.class)),
                instant(row.getObject("accepted_at", OffsetDateTime.class)),
                row.getString("manifest"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
