package org.lethe.writers.ifrs;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.lethe.reports.ifrs.FileRows;
import org.lethe.reports.ifrs.Table;

/** A table for a double click in a Belgian Excel: byte-order mark, semicolons, decimal commas, and no text that would be run. */
public final class BelgianCsv {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+\\.[0-9]+");
    private static final String DANGEROUS = "=+-@\t\r";
    private static final String SPECIAL = ";\"\n\r";

    private BelgianCsv() {}

    /** Writes it; the stream stays open. */
    public static void write(FileRows files, Table table, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write('\uFEFF');
        line(files.header(table), text);
        for (List<String> row : files.rows(table)) {
            line(row, text);
        }
        text.flush();
    }

    private static void line(List<String> fields, Writer text) throws IOException {
        String before = "";
        for (String field : fields) {
            text.write(before);
            text.write(field(field));
            before = ";";
        }
        text.write("\r\n");
    }

    static String field(String text) {
        if (text.isEmpty()) {
            return text;
        }
        char first = text.charAt(0);
        if ((first == '-' || Character.isDigit(first)) && NUMBER.matcher(text).matches()) {
            return text.replace('.', ',');
        }
        String safe = DANGEROUS.indexOf(first) >= 0 && !isWhole(text) ? "'" + text : text;
        return isPlain(safe) ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(String text) {
        return text.matches("-[0-9]+");
    }
}
