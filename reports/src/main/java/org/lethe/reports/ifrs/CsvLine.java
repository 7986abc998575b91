package org.lethe.reports.ifrs;

import java.util.Arrays;
import java.util.stream.Collectors;

/** One line of comma-separated values, RFC 4180 with a line feed at its end. */
final class CsvLine {

    private CsvLine() {}

    static String of(Object... fields) {
        return Arrays.stream(fields).map(field -> quoted(field.toString())).collect(Collectors.joining(",")) + "\n";
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
