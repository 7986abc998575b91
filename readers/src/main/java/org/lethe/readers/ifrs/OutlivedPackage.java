package org.lethe.readers.ifrs;

import org.lethe.reports.ifrs.Months;

/**
 * A package that lists contracts which the books have let go.
 *
 * @param entity legal entity
 * @param months its months
 * @param file its name
 */
public record OutlivedPackage(String entity, Months months, String file) {}
