package org.lethe.writers.retention;

/**
 * Whose work this is.
 *
 * @param runId the run
 * @param token its fencing token when this process took it up; a higher one in the database means somebody else did
 */
public record Fence(long runId, long token) {}
