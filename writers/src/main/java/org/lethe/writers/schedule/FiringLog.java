package org.lethe.writers.schedule;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.lethe.sql.Queries;
import org.lethe.writers.evidence.DatabaseRefusal;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down every firing before it begins and after it ended. At most one firing of a policy runs at a time. */
public final class FiringLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param batch connections of the role that owns what the scheduler writes */
    public FiringLog(DataSource batch, Clock clock) {
        this.jdbc = JdbcClient.create(batch);
        this.clock = clock;
    }

    /**
     * A firing begins; one of the same policy that never ended is given up as lost.
     *
     * @param scheduledAt when it was due
     * @param asOf business date
     * @param process which serve process does it
     * @return the firing's number
     */
    public long begin(String policy, Instant scheduledAt, LocalDate asOf, String process) {
        return told("Recording that a firing begins", () -> {
            jdbc.sql(Queries.named("firing/give-up-lost"))
                    .param("policy", policy)
                    .param("at", now())
                    .update();
            return jdbc.sql(Queries.named("firing/begin-firing"))
                    .param("policy", policy)
                    .param("scheduledAt", scheduledAt.atOffset(ZoneOffset.UTC))
                    .param("asOf", asOf)
                    .param("process", process)
                    .param("at", now())
                    .query(Long.class)
                    .single();
        });
    }

    /** A firing ended. */
    public void end(long firing, FiringEnd end) {
        int ended = told(
                "Recording how a firing ended",
                () -> jdbc.sql(Queries.named("firing/end-firing"))
                        .param("firing", firing)
                        .param("at", now())
                        .param("result", end.result().word())
                        .param("runId", end.runId(), Types.BIGINT)
                        .param("code", end.code(), Types.VARCHAR)
                        .param("message", end.message(), Types.VARCHAR)
                        .update());
        if (ended != 1) {
            throw new IllegalStateException("Firing " + firing + " had ended already; its end was not recorded again.");
        }
    }

    /** Nobody was there when a firing was due, and it is not made up for. Recording it again changes nothing. */
    public void missed(String policy, Instant scheduledAt, LocalDate asOf, String process, String message) {
        told(
                "Recording a missed firing",
                () -> jdbc.sql(Queries.named("firing/record-missed"))
                        .param("policy", policy)
                        .param("scheduledAt", scheduledAt.atOffset(ZoneOffset.UTC))
                        .param("asOf", asOf)
                        .param("process", process)
                        .param("at", now())
                        .param("message", message)
                        .update());
    }

    /** When the firing that began last was due. */
    public Optional<Instant> lastBegun(String policy) {
        return told(
                "Reading the last firing",
                () -> jdbc.sql(Queries.named("firing/read-last-begun"))
                        .param("policy", policy)
                        .query((row, number) -> row.getObject("scheduled_at", OffsetDateTime.class)
                                .toInstant())
                        .optional());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static <T> T told(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException refused) {
            throw DatabaseRefusal.of(what, refused);
        }
    }
}
