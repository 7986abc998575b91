package org.lethe.writers.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whoever holds a run lock, and for how long it has given no sign of life: by the database's clock, the only one that all processes share. */
final class SilentHolder {

    private final DataSource retention;
    private final String name;
    private final Duration lease;
    private @Nullable Duration silent;

    SilentHolder(DataSource retention, String name, Duration lease) {
        this.retention = retention;
        this.name = name;
        this.lease = lease;
    }

    /**
     * Ends all sessions of a holder whose lease is over. A role may not end sessions, the login may end its own: for this
     * one statement the session is the login's.
     *
     * @return whether the lock is worth trying again
     */
    boolean end() throws SQLException {
        try (Connection session = retention.getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(session, true));
            jdbc.sql("SET ROLE NONE").update();
            try {
                Optional<Holder> holder = jdbc.sql(Queries.named("run/end-silent-holder"))
                        .param("name", name)
                        .param("lease", lease.toSeconds())
                        .query((row, number) -> holder(row))
                        .optional();
                silent = holder.map(Holder::silent).orElse(null);
                return holder.map(found -> found.ended() > 0).orElse(true);
            } finally {
                jdbc.sql("RESET ROLE").update();
            }
        }
    }

    private static Holder holder(ResultSet row) throws SQLException {
        long seconds = row.getLong("silent");
        return new Holder(row.wasNull() ? null : Duration.ofSeconds(seconds), row.getLong("ended"));
    }

    /** For how long the holder was silent when {@link #end} looked; null when nobody may know. */
    @Nullable
    Duration silent() {
        return silent;
    }

    private record Holder(@Nullable Duration silent, long ended) {}
}
