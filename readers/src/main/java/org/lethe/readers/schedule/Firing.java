package org.lethe.readers.schedule;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One firing of a policy's night.
 *
 * @param firingId its number
 * @param policy name of the policy
 * @param scheduledAt when it was due
 * @param asOf business date
 * @param process which serve process did it
 * @param startedAt when it began
 * @param endedAt when it ended; null while it runs, or when its process is gone
 * @param result running, completed, refused, failed, stopped, missed or lost
 * @param runId the run; null when none began or none can be told
 * @param code why it is not completed, for programs
 * @param message why it is not completed, for people
 */
public record Firing(
        long firingId,
        String policy,
        Instant scheduledAt,
        LocalDate asOf,
        String process,
        Instant startedAt,
        @Nullable Instant endedAt,
        String result,
        @Nullable Long runId,
        @Nullable String code,
        @Nullable String message) {}
