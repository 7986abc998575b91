package org.lethe.writers.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads back what runs have recorded of themselves: for people who ask what is going on. */
public final class RunHistory {

    private final JdbcClient jdbc;

    /** @param audit connections of a role that may read runs */
    public RunHistory(DataSource audit) {
        this.jdbc = JdbcClient.create(audit);
    }

    /** The last runs, newest first. */
    public List<Past> latest(int most) {
        return jdbc
                .sql(Queries.named("run/read-latest"))
                .param("most", most)
                .query((row, number) -> run(row))
                .list()
                .stream()
                .map(run -> new Past(
                        run.runId(),
                        run.job(),
                        run.policy(),
                        run.asOf(),
                        run.attempt(),
                        run.status(),
                        run.message(),
                        run.startedAt(),
                        run.endedAt(),
                        run.alive(),
                        clusters(run.runId())))
                .toList();
    }

    /** For each cluster of a policy, the business date of the last run that finished it. */
    public Map<String, LocalDate> lastGood(String job, String policy) {
        Map<String, LocalDate> dates = new TreeMap<>();
        jdbc.sql(Queries.named("run/read-last-good-dates"))
                .param("job", job)
                .param("policy", policy)
                .query((ResultSet row) -> {
                    dates.put(row.getString("cluster"), row.getObject("as_of", LocalDate.class));
                });
        return dates;
    }

    private List<Progress> clusters(long runId) {
        return jdbc.sql(Queries.named("run/read-clusters"))
                .param("run", runId)
                .query((row, number) -> new Progress(
                        row.getString("cluster"),
                        row.getString("status"),
                        row.getLong("forecast"),
                        row.getLong("done_rows")))
                .list();
    }

    private static Past run(ResultSet row) throws SQLException {
        String status = row.getString("status");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Past(
                row.getLong("run_id"),
                row.getString("job"),
                row.getString("policy"),
                row.getObject("as_of", LocalDate.class),
                row.getInt("attempt"),
                status,
                row.getString("message"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                status.equals("running") && row.getBoolean("locked"),
                List.of());
    }

    /**
     * A run as it recorded itself.
     *
     * @param runId its number
     * @param job the job's name
     * @param policy name of the policy
     * @param asOf business date
     * @param attempt 1, or one more than the completed run before it
     * @param status running, completed, refused, failed, stopped or abandoned
     * @param message code of a failure, or null
     * @param startedAt when it was first started
     * @param endedAt when it reached its status, null while it runs
     * @param alive whether a process is at work on it; a run that is running and not alive was killed
     * @param clusters in the order of execution; empty until the run has planned
     */
    public record Past(
            long runId,
            String job,
            String policy,
            LocalDate asOf,
            int attempt,
            String status,
            @Nullable String message,
            Instant startedAt,
            @Nullable Instant endedAt,
            boolean alive,
            List<Progress> clusters) {
        public Past {
            clusters = List.copyOf(clusters);
        }

        /** Rows erased or anonymised so far. */
        public long done() {
            return clusters.stream().mapToLong(Progress::done).sum();
        }

        /** Rows that the plan promised, refused clusters aside. */
        public long forecast() {
            return clusters.stream()
                    .filter(cluster -> !cluster.status().equals("refused"))
                    .mapToLong(Progress::forecast)
                    .sum();
        }
    }

    /**
     * How far a run is with one cluster.
     *
     * @param cluster its name
     * @param status planned, running, done or refused
     * @param forecast rows erasable when the run was planned
     * @param done rows erased or anonymised so far
     */
    public record Progress(String cluster, String status, long forecast, long done) {}
}
