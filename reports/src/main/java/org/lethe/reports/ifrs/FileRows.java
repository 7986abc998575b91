package org.lethe.reports.ifrs;

import java.util.List;

/** The rows of the package's files, read as often as they are asked for. */
public interface FileRows {

    /** Whether there is such a file. */
    default boolean has(Table table) {
        return true;
    }

    /** Names of a table's columns. */
    List<String> header(Table table);

    /** Its rows, without the header. */
    Iterable<List<String>> rows(Table table);

    /** How many. */
    long count(Table table);
}
