package org.lethe.readers.ifrs;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The trial balance of a general ledger: a header {@code account,balance}, then a line for each account; debit positive, a point
 * before the cents. An account may have several lines: they are added up.
 *
 * @param balances by account
 * @param problems what is wrong with it; the balances count only when nothing is
 */
public record TrialBalanceFile(Map<String, BigDecimal> balances, List<String> problems) {

    private static final int MOST_PROBLEMS = 20;

    public TrialBalanceFile {
        balances = Map.copyOf(balances);
        problems = List.copyOf(problems);
    }

    /**
     * Reads it.
     *
     * @throws IOException when it cannot be read
     */
    public static TrialBalanceFile read(Path file) throws IOException {
        Map<String, BigDecimal> balances = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        boolean header = true;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord line : reader) {
                List<String> fields = line.getFields();
                if (header) {
                    header = false;
                    if (!fields.equals(List.of("account", "balance"))) {
                        problems.add("The header is not 'account,balance'.");
                    }
                } else if (fields.size() != 2
                        || fields.getFirst().isBlank()
                        || !fields.getLast().matches("-?[0-9]{1,15}(\\.[0-9]{1,2})?")) {
                    problems.add("Line " + line.getStartingLineNumber()
                            + ": write an account and a balance such as -1234.56.");
                } else {
                    balances.merge(fields.getFirst().strip(), new BigDecimal(fields.getLast()), BigDecimal::add);
                }
                if (problems.size() >= MOST_PROBLEMS) {
                    break;
                }
            }
        } catch (CsvParseException notOneForm) {
            problems.add("Not every line has as many fields as the header: separate two fields by a comma.");
        }
        if (header) {
            problems.add("The file is empty.");
        }
        return new TrialBalanceFile(balances, problems);
    }
}
