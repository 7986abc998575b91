package org.lethe.jobs.ifrs;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.lethe.writers.evidence.Anchors;

/**
 * Where the books are, for each of the three who work with them.
 *
 * @param posting connections of the role that posts
 * @param controller connections of the role that closes
 * @param finance connections of the role that reads and pulls
 * @param anchors where the head of the evidence is noted
 * @param clock the platform's one clock
 * @param lease silence after which another process is taken over
 */
public record Books(
        DataSource posting, DataSource controller, DataSource finance, Anchors anchors, Clock clock, Duration lease) {}
