package org.lethe.jobs.ifrs;

import java.time.YearMonth;

/**
 * What a run added to a month.
 *
 * @param entity legal entity
 * @param month the month
 * @param postings how many
 */
public record PostedMonth(String entity, YearMonth month, long postings) {}
