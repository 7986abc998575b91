package org.lethe.readers.ifrs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lethe.reports.ifrs.Cover;
import org.lethe.reports.ifrs.TieOutTable;

/** Cover and equations of an official package, read back from its files. */
public final class KeptCsv {

    private KeptCsv() {}

    /** Lines of name and value of the cover in a folder. */
    public static Map<String, String> cover(Path folder) {
        Map<String, String> lines = new LinkedHashMap<>();
        rows(folder.resolve(Cover.FILE + ".csv")).forEach(row -> lines.put(row.getField(0), row.getField(1)));
        return lines;
    }

    /** Both sides of every equation by its code, as the ledger had them. */
    public static Map<String, List<BigDecimal>> tieOuts(Path folder) {
        Map<String, List<BigDecimal>> all = new TreeMap<>();
        rows(folder.resolve(TieOutTable.FILE + ".csv"))
                .forEach(row -> all.put(
                        row.getField(1), List.of(new BigDecimal(row.getField(3)), new BigDecimal(row.getField(4)))));
        return all;
    }

    private static List<CsvRecord> rows(Path file) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            return reader.stream().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }
}
