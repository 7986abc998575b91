package org.lethe.reports.obfcm.format;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How a submission is written. The decimal sign is a point and nothing groups digits, whatever the machine's habits.
 *
 * @param name of the descriptor
 * @param version of the descriptor
 * @param digest SHA-256 of the descriptor's file, hexadecimal
 * @param charset of the file: UTF-8 without a mark, or ISO 8859-1
 * @param separator between columns
 * @param quoteAlways whether every value is in quotation marks; otherwise only those that need them
 * @param lineEnd line feed, or carriage return and line feed
 * @param absent what stands where there is no value; empty as a rule
 * @param header whether the first line names the columns
 * @param columns in the order of the file: the nine elements, each once
 */
public record Format(
        String name,
        String version,
        String digest,
        Charset charset,
        Separator separator,
        boolean quoteAlways,
        String lineEnd,
        String absent,
        boolean header,
        List<Column> columns) {

    public Format {
        columns = List.copyOf(columns);
    }

    /** The descriptor as evidence names it. */
    public String label() {
        return name + " " + version + " sha256:" + digest;
    }

    /** The first line with its line end; empty when there is none. */
    public String headerLine() {
        if (!header) {
            return "";
        }
        StringBuilder line = new StringBuilder();
        for (Column column : columns) {
            line.append(line.isEmpty() ? "" : separator.sign()).append(quoted(column.header()));
        }
        return line + lineEnd;
    }

    private String quoted(String text) {
        boolean needed = quoteAlways || text.indexOf('"') >= 0 || text.indexOf(separator.sign()) >= 0;
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
