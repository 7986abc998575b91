package org.lethe.readers.schedule;

import java.time.Instant;
import java.time.ZoneId;

/**
 * The next firing of a policy's night, as the database has it.
 *
 * @param policy name of the policy
 * @param next when it is due; in the past when nobody has been there since
 * @param cron the rule it follows
 * @param zone where the rule is read
 */
public record Upcoming(String policy, Instant next, String cron, ZoneId zone) {}
