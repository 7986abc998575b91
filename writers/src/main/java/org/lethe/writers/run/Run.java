package org.lethe.writers.run;

import java.time.LocalDate;

/**
 * A run as this process owns it.
 *
 * @param runId its number
 * @param job the job's name
 * @param policy name of the policy
 * @param digest of the policy's text
 * @param asOf business date
 * @param attempt 1, or one more than the completed run before it
 * @param token fencing token of this process
 * @param resumed whether an interrupted run was taken up
 */
public record Run(
        long runId,
        String job,
        String policy,
        String digest,
        LocalDate asOf,
        int attempt,
        long token,
        boolean resumed) {}
