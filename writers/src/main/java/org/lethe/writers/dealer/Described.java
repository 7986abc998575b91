package org.lethe.writers.dealer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.workbook.Cell;
import org.lethe.reports.workbook.Cell.Content;
import org.lethe.reports.workbook.Row;
import org.lethe.reports.workbook.Sheet;
import org.lethe.reports.workbook.Workbook;

/** What the report says should be in each cell, by the address that spreadsheets use. */
final class Described {
    private static final Pattern RANGE = Pattern.compile("'?(.+?)'?!\\$([A-Z])\\$(\\d+)(?::\\$([A-Z])\\$(\\d+))?");

    private final List<Map<String, Content>> sheets = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();

    Described(Workbook workbook) {
        for (Sheet sheet : workbook.sheets()) {
            Map<String, Content> cells = new HashMap<>();
            int number = 0;
            for (Row row : sheet.rows()) {
                number++;
                char column = 'A';
                for (Cell cell : row.cells()) {
                    cells.put(column++ + String.valueOf(number), cell.content());
                }
            }
            names.put(sheet.name(), sheets.size());
            sheets.add(cells);
        }
    }

    int size() {
        return sheets.size();
    }

    /** Whether a sheet has this name. */
    boolean isSheet(int number, String name) {
        return Integer.valueOf(number).equals(names.get(name));
    }

    /** The content of a cell; null when the report has none there. */
    @Nullable
    Content at(int sheet, String address) {
        return sheet < sheets.size() ? sheets.get(sheet).get(address) : null;
    }

    /** The content of one point of a chart; null when its reference leads nowhere. */
    @Nullable
    Content at(String reference, int point) {
        Matcher range = RANGE.matcher(reference);
        Integer sheet = range.matches() ? names.get(range.group(1)) : null;
        return sheet == null ? null : at(sheet, range.group(2) + (Integer.parseInt(range.group(3)) + point));
    }
}
