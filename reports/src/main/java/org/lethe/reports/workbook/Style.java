package org.lethe.reports.workbook;

/** How a cell looks; what that means in fonts and colours is the writer's. */
public enum Style {
    PLAIN,
    TITLE,
    HEADING,
    /** Of a table's columns. */
    HEADER,
    /** Of a column of numbers: aligned as they are. */
    HEADER_NUMBER,
    TOTAL,
    /** What explains the figures. */
    NOTE,
    /** What needs a look. */
    WARNING
}
