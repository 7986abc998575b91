package org.lethe.jobs.retention;

import java.time.LocalDate;
import org.lethe.rules.retention.Policy;

/**
 * What to run.
 *
 * @param policy as read from its file
 * @param source the file's text
 * @param asOf business date, a day in the policy's zone
 */
public record RetentionOrder(Policy policy, String source, LocalDate asOf) {}
