package org.lethe.writers.obfcm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.evidence.Entry;
import org.lethe.reports.obfcm.Submission;
import org.lethe.reports.obfcm.SubmissionState;
import org.lethe.rules.obfcm.CollectionYear;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads submissions back, and from the ledger who moved them. */
public final class SubmissionReader {

    private final JdbcClient jdbc;

    /** @param obfcm connections of a role that may read submissions */
    public SubmissionReader(DataSource obfcm) {
        this.jdbc = JdbcClient.create(obfcm);
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
