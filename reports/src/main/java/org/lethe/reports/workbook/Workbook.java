package org.lethe.reports.workbook;

import java.time.Instant;
import java.util.List;

/**
 * A workbook to be written. The same description gives the same bytes, so its moment is part of it.
 *
 * @param title for its properties and the foot of every page
 * @param author for its properties
 * @param made when, for its properties
 * @param sheets from left to right, at least one
 * @param names of ranges, for formulas and for whoever pulls values by name
 */
public record Workbook(String title, String author, Instant made, List<Sheet> sheets, List<Name> names) {

    public Workbook {
        sheets = List.copyOf(sheets);
        names = List.copyOf(names);
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("A workbook needs a sheet");
        }
    }

    /**
     * A name for a range.
     *
     * @param name letters, digits and underscores
     * @param refersTo e.g. {@code 'Overview'!$B$4}
     */
    public record Name(String name, String refersTo) {}
}
