package org.lethe.readers.obfcm.eea;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A CSV file with a header: commas, double quotes, UTF-8 with or without its mark. Every row has as many fields as the header. Columns are
 * found by name, whatever their order, their case and the spaces and brackets in their names; columns that nobody asks for are passed over.
 */
final class CsvTable {
    /** Characters in a record. The agency's are below 700; a quote that is never closed would swallow the file. */
    private static final int LONGEST = 1 << 16;

    private static final int MARK = '\uFEFF';

    private final Path file;
    private final String what;

    /** @param what the file should be, for messages */
    CsvTable(Path file, String what) {
        this.file = file;
        this.what = what;
    }

    /**
     * Reads it once, row by row.
     *
     * @param required names without which it is another file
     * @throws UnreadableFileException in every other case than a good file
     */
    void read(List<String> required, Consumer<Row> rows) {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFileException("There is no file " + file + ", or it is a folder: name " + what + ".");
        }
        try (Reader text = open();
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .commentStrategy(CommentStrategy.NONE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // counted here, with the line
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowExtraCharsAfterClosingQuote(false)
                        .maxBufferSize(LONGEST)
                        .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw new UnreadableFileException("The file " + file + " is empty: name " + what + ".");
            }
            Map<String, Integer> columns = columns(records.next(), required);
            int width = columns.size();
            while (records.hasNext()) {
                CsvRecord each = records.next();
                if (each.getFieldCount() != width) {
                    throw at(
                            each.getStartingLineNumber(),
                            "has " + each.getFieldCount() + " fields and the header " + width
                                    + ": the file was cut off or edited, fetch it again");
                }
                rows.accept(new Row(each, columns));
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw unreadable(e);
        }
    }

    private Reader open() throws IOException {
        PushbackReader text = new PushbackReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8.newDecoder())); // a decoder reports, it does not replace
        int first = text.read();
        if (first != MARK && first != -1) {
            text.unread(first);
        }
        return text;
    }

    private Map<String, Integer> columns(CsvRecord header, List<String> required) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            if (columns.put(key(header.getField(i)), i) != null) {
                throw new UnreadableFileException("The header of " + file + " has two columns called '"
                        + header.getField(i).strip() + "': leave it as it was published.");
            }
        }
        List<String> missing = required.stream()
                .filter(name -> !columns.containsKey(key(name)))
                .toList();
        if (missing.size() == required.size()) {
            throw new UnreadableFileException(
                    "The header of " + file + " is unknown: this is not " + what + ", separated by commas.");
        }
        if (!missing.isEmpty()) {
            throw new UnreadableFileException("The file " + file + " has no column '" + String.join("', '", missing)
                    + "': name " + what + ", as it was published.");
        }
        return columns;
    }

    private static String key(String name) {
        StringBuilder letters = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.isEmpty() ? name : letters.toString() + (name.contains("%") ? "%" : "");
    }

    private UnreadableFileException unreadable(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new UnreadableFileException("The file " + file + " is not UTF-8 text: fetch it again as CSV.");
            }
        }
        if (failure instanceof CsvParseException || failure.getCause() instanceof CsvParseException) {
            return new UnreadableFileException("The file " + file
                    + " is no CSV: a record is longer than " + LONGEST
                    + " characters, or a quote is not closed. Fetch it again as it was published.");
        }
        return new UnreadableFileException("The file " + file + " cannot be read by this user, or the disk fails.");
    }

    UnreadableFileException at(long line, String wrong) {
        return new UnreadableFileException("Line " + line + " of " + file + " " + wrong + ".");
    }

    /** One record, asked by column names. */
    record Row(CsvRecord fields, Map<String, Integer> columns) {

        long line() {
            return fields.getStartingLineNumber();
        }

        boolean has(String column) {
            return columns.containsKey(key(column));
        }

        /** Its text without blanks around it; empty where the file says nothing, {@code NULL} or has no such column. */
        String text(int column) {
            String text = fields.getField(column).strip();
            return text.equals("NULL") ? "" : text;
        }

        String text(String column) {
            Integer at = columns.get(key(column));
            return at == null ? "" : text(at);
        }
    }
}
