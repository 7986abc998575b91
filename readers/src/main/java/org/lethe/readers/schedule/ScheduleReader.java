package org.lethe.readers.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads past and coming firings. The scheduler's tables must be there. */
public final class ScheduleReader {

    /** Serve processes report every 7.5 seconds; one that has been silent four times is taken for gone. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param audit connections of a role that may read firings and the scheduler's tables */
    public ScheduleReader(DataSource audit, Clock clock) {
        this.jdbc = JdbcClient.create(audit);
        this.clock = clock;
    }

    /**
     * The last firings, the latest first.
     *
     * @param policy of this policy alone; of all when null
     * @param most at most so many
     */
    public List<Firing> firings(@Nullable String policy, int most) {
        return jdbc.sql(Queries.named("firing/read-firings"))
                .param("policy", policy, Types.VARCHAR)
                .param("aliveSince", aliveSince())
                .param("most", most)
                .query((row, number) -> new Firing(
                        row.getLong("firing_id"),
                        row.getString("policy"),
                        row.getObject("scheduled_at", OffsetDateTime.class).toInstant(),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("process"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        instant(row, "ended_at"),
                        row.getString("result"),
                        row.getObject("run_id", Long.class),
                        row.getString("code"),
                        row.getString("message")))
                .list();
    }

    /** The next firing of every policy, the nearest first. */
    public List<Upcoming> upcoming() {
        return jdbc.sql(Queries.named("firing/read-upcoming"))
                .query((row, number) -> new Upcoming(
                        row.getString("policy"),
                        Instant.ofEpochMilli(row.getLong("next_fire_time")),
                        row.getString("cron"),
                        ZoneId.of(row.getString("zone"))))
                .list();
    }

    /** The serve processes that are there now. */
    public List<String> processes() {
        return jdbc.sql(Queries.named("firing/read-processes"))
                .param("aliveSince", aliveSince())
                .query((row, number) -> row.getString("instance_name"))
                .list();
    }

    private long aliveSince() {
        return clock.instant().minus(SILENCE).toEpochMilli();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
