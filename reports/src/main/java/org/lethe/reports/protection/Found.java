package org.lethe.reports.protection;

import java.util.List;

/**
 * An alternative table that meets a demand.
 *
 * @param alternative the table
 * @param hides       the sums that must be hidden in addition to those that are
 * @param price       what the search was told that costs
 */
record Found(Alternative alternative, List<Integer> hides, double price) {}
