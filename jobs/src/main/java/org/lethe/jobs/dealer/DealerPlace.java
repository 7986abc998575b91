package org.lethe.jobs.dealer;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.lethe.writers.evidence.Anchors;

/**
 * Where it works.
 *
 * @param dealer    connections of the role that cannot read a name
 * @param folder    released workbooks, a folder for each month; what is being made lies beside it under a name with a dot
 * @param passwords file with the password of each dealer
 * @param anchors   heads of the ledger, noted outside the database
 * @param clock     the one clock
 * @param lease     silence after which another process may take the run over
 */
public record DealerPlace(
        DataSource dealer, Path folder, Path passwords, Anchors anchors, Clock clock, Duration lease) {}
