package org.lethe.readers.ifrs;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A contract that the books keep from being purged, and that somebody should look at.
 *
 * @param contract its key in the contract system
 * @param endedOn when it ended
 * @param kinds what is open, separated by commas
 * @param amount EUR, all of it without sign
 * @param why it is listed: for how long, or how little it is
 */
public record SuspendedContract(long contract, LocalDate endedOn, String kinds, BigDecimal amount, String why) {}
