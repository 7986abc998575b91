package org.lethe.jobs.retention;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.lethe.evidence.TombstoneKey;
import org.lethe.writers.evidence.Anchors;

/**
 * Where a run works.
 *
 * @param retention connections of the role that reads and erases rows
 * @param maintenance connections of the role that drops partitions and vacuums
 * @param tombstones key of the marks, kept outside the database
 * @param anchors where the ledger's head is noted
 * @param certificates folder of the certificates
 * @param clock the platform's one clock
 */
public record RetentionPlace(
        DataSource retention,
        DataSource maintenance,
        TombstoneKey tombstones,
        Anchors anchors,
        Path certificates,
        Clock clock) {}
