package org.lethe.reports.protection.form;

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
        List<Csv.Line> lines = Csv.parse(text());
        if (lines.isEmpty()) {
            if (Files.exists(path)) {
                problem(0, "has no header; it should begin with " + String.join(",", needed));
            }
            return;
        }
        List<String> header = lines.getFirst().fields();
        for (int k = 0; k < header.size(); k++) {
            columns.put(header.get(k).strip(), k);
        }
        for (String name : needed) {
            if (!columns.containsKey(name)) {
                problem(lines.getFirst().line(), "has no column " + name);
            }
        }
        for (Csv.Line line : lines.subList(1, lines.size())) {
            if (line.fields().size() == header.size()) {
                rows.add(new Row(line));
            } else {
                problem(
                        line.line(),
                        "has %d fields, and the header %d"
                                .formatted(line.fields().size(), header.size()));
            }
        }
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
        private final Csv.Line line;

        Row(Csv.Line line) {
            this.line = line;
        }

        /** Empty when there is no such column. */
        String text(String column) {
            Integer at = columns.get(column);
            return at == null ? "" : line.fields().get(at).strip();
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
            FormFile.this.problem(line.line(), message);
        }
    }
}
