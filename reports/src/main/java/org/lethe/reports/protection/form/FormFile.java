package org.lethe.reports.protection.form;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One file with a header line; notes what is wrong with it. */
final class FormFile {
    private final Path path;
    private final List<FormProblem> problems;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    FormFile(Path path, List<FormProblem> problems, String... needed) {
        this.path = path;
        this.problems = problems;
        List<CsvRecord> lines = records(text());
        if (lines.isEmpty()) {
            if (Files.exists(path)) {
                problem(0, "has no header; it should begin with " + String.join(",", needed));
            }
            return;
        }
        List<String> header = lines.getFirst().getFields();
        for (int k = 0; k < header.size(); k++) {
            columns.put(header.get(k).strip(), k);
        }
        for (String name : needed) {
            if (!columns.containsKey(name)) {
                problem((int) lines.getFirst().getStartingLineNumber(), "has no column " + name);
            }
        }
        for (CsvRecord line : lines.subList(1, lines.size())) {
            if (line.getFieldCount() == header.size()) {
                rows.add(new Row(line));
            } else {
                problem(
                        (int) line.getStartingLineNumber(),
                        "has %d fields, and the header %d".formatted(line.getFieldCount(), header.size()));
            }
        }
    }

    /** All records; a line of blanks is none. */
    private List<CsvRecord> records(String text) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // counted here, with the line
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            csv.stream()
                    .filter(record ->
                            record.getFieldCount() > 1 || !record.getField(0).isBlank())
                    .forEach(records::add);
        } catch (CsvParseException | IOException wrong) {
            int last = records.isEmpty() ? 0 : (int) records.getLast().getStartingLineNumber();
            problem(last + 1, "is no CSV: text stands behind a closing quotation mark");
        }
        return records;
    }

    private String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
        } catch (CharacterCodingException notText) {
            problem(0, "is not text in UTF-8");
        } catch (IOException unreadable) {
            problem(0, Files.exists(path) ? "cannot be read" : "is missing");
        }
        return "";
    }

    List<Row> rows() {
        return rows;
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    void problem(int line, String message) {
        problems.add(new FormProblem(path.toString(), line, message));
    }

    /** One line of it. */
    final class Row {
        private final CsvRecord line;

        Row(CsvRecord line) {
            this.line = line;
        }

        /** Empty when there is no such column. */
        String text(String column) {
            Integer at = columns.get(column);
            return at == null ? "" : line.getField(at).strip();
        }

        /** A name, which must be there. */
        String name(String column) {
            String text = text(column);
            if (text.isEmpty() && has(column)) {
                problem("has no " + column);
            }
            return text;
        }

        /** A whole number of zero or more; null, and a problem, when it is none; null when it is empty and may be. */
        @Nullable
        Long number(String column, boolean mayBeEmpty) {
            String text = text(column);
            if (text.isEmpty() && (mayBeEmpty || !has(column))) {
                return null;
            }
            try {
                long number = Long.parseLong(text);
                if (number >= 0) {
                    return number;
                }
            } catch (NumberFormatException none) {
                // said below
            }
            problem("%s is '%s' and should be a whole number, zero or more".formatted(column, text));
            return null;
        }

        boolean flag(String column) {
            String text = text(column);
            if (has(column) && !text.equals("0") && !text.equals("1")) {
                problem("%s is '%s' and should be 0 or 1".formatted(column, text));
            }
            return text.equals("1");
        }

        void problem(String message) {
            FormFile.this.problem((int) line.getStartingLineNumber(), message);
        }
    }
}
