package org.lethe.reports.protection.form;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.Arrays;

/** The text of a file as RFC 4180 has it, with line feeds; the same records give the same text. */
final class CsvText {
    private final StringWriter text = new StringWriter();
    private final CsvWriter writer = CsvWriter.builder()
            .bufferSize(0) // the text is a buffer itself
            .lineDelimiter(LineDelimiter.LF)
            .build(text);

    /** @param header the first record */
    CsvText(String... header) {
        writer.writeRecord(header);
    }

    CsvText line(Object... fields) {
        writer.writeRecord(Arrays.stream(fields).map(String::valueOf).toList());
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
