package org.lethe.reports.protection.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values as RFC 4180 has them: quoted fields may hold commas, line feeds and doubled quotes. */
final class Csv {
    private Csv() {}

    /**
     * One record.
     *
     * @param line   where it begins, from 1 on
     * @param fields at least one
     */
    record Line(int line, List<String> fields) {}

    /** All records; empty lines are none. */
    static List<Line> parse(String text) {
        List<Line> lines = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int begun = 1;
        for (int at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted && c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                field.append('"');
                at++;
            } else if (c == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
                field.append(c);
            } else if (c != '\r') {
                fields.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    keep(lines, begun, fields);
                    fields = new ArrayList<>();
                    begun = line + 1;
                }
            }
            line += c == '\n' ? 1 : 0;
        }
        fields.add(field.toString());
        keep(lines, begun, fields);
        return lines;
    }

    private static void keep(List<Line> lines, int line, List<String> fields) {
        if (fields.size() > 1 || !fields.getFirst().isBlank()) {
            lines.add(new Line(line, fields));
        }
    }

    /** One record, with a line feed. */
    static String line(Object... fields) {
        return Arrays.stream(fields).map(Csv::field).collect(Collectors.joining(",", "", "\n"));
    }

    private static String field(Object field) {
        String text = String.valueOf(field);
        boolean quote = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
