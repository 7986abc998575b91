package org.lethe.jobs.dealer;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Where it works.
 *
 * @param dealer    connections of the role that cannot read a name
 * @param folder    released workbooks, a folder for each month; what is being made lies beside it under a name with a dot
 * @param passwords file with the password of each dealer
 * @param clock     the one clock
 * @param lease     silence after which another process may take the run over
 */
public record DealerPlace(DataSource dealer, Path folder, Path passwords, Clock clock, Duration lease) {}
