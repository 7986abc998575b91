package org.lethe.writers.ifrs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lethe.reports.ifrs.FileRows;
import org.lethe.reports.ifrs.Table;

/** A table for a double click in a Belgian Excel: byte-order mark, semicolons, decimal commas, and no text that would be run. */
public final class BelgianCsv {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+\\.[0-9]+");
    private static final String DANGEROUS = "=+-@\t\r";

    private BelgianCsv() {}

    /** Writes it; the stream stays open. */
    public static void write(FileRows files, Table table, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        text.write(line(files.header(table)));
        for (List<String> row : files.rows(table)) {
            text.write(line(row));
        }
        text.flush();
    }

    private static String line(List<String> fields) {
        return fields.stream().map(BelgianCsv::field).collect(Collectors.joining(";")) + "\r\n";
    }

    static String field(String text) {
        if (NUMBER.matcher(text).matches()) {
            return text.replace('.', ',');
        }
        String safe = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 && !isWhole(text) ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean isWhole(String text) {
        return text.matches("-[0-9]+");
    }
}
