package org.lethe.readers.ifrs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.lethe.reports.ifrs.FileRows;
import org.lethe.reports.ifrs.Table;

/** The tables of a package as they lie in a folder. */
public final class CsvFiles implements FileRows {

    private final Path folder;
    private final Map<Table, Long> counts = new EnumMap<>(Table.class);
    private final Map<Table, List<String>> headers = new EnumMap<>(Table.class);

    /** @param folder with a file for each table */
    public CsvFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean has(Table table) {
        return Files.exists(folder.resolve(table.file() + ".csv"));
    }

    @Override
    public List<String> header(Table table) {
        return headers.computeIfAbsent(table, each -> {
            try (CsvReader<CsvRecord> reader = open(each)) {
                return reader.iterator().next().getFields();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public Iterable<List<String>> rows(Table table) {
        return () -> {
            CsvReader<CsvRecord> reader = open(table);
            Iterator<CsvRecord> records = reader.iterator();
            records.next();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    boolean more = records.hasNext();
                    if (!more) {
                        close(reader);
                    }
                    return more;
                }

                @Override
                public List<String> next() {
                    return records.next().getFields();
                }
            };
        };
    }

    @Override
    public long count(Table table) {
        return counts.computeIfAbsent(table, each -> {
            long count = 0;
            for (List<String> ignored : rows(each)) {
                count++;
            }
            return count;
        });
    }

    private static void close(CsvReader<CsvRecord> reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvReader<CsvRecord> open(Table table) {
        try {
            return CsvReader.builder().ofCsvRecord(folder.resolve(table.file() + ".csv"));
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + table.file() + " cannot be read", e);
        }
    }
}
