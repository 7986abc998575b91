package org.lethe.jobs.obfcm;

import java.time.Instant;
import org.lethe.rules.obfcm.Counters;

/**
 * One read-out of a vehicle.
 *
 * @param readingId its key
 * @param readAt when it was read; its calendar day in Brussels decides the collection year
 * @param refused whether the owner of that moment refuses that it is passed on
 * @param counters what was read
 */
record ReadOut(long readingId, Instant readAt, boolean refused, Counters counters) {}
