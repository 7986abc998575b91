package org.lethe.reports.ifrs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lethe.reports.workbook.Cell;
import org.lethe.reports.workbook.Format;
import org.lethe.reports.workbook.Row;
import org.lethe.reports.workbook.Sheet;
import org.lethe.reports.workbook.Style;
import org.lethe.reports.workbook.Workbook;

/** The package as one workbook: cover, charts, tables, and the tie-out with live formulas. Journal and details stay files. */
public final class IfrsWorkbook {

    /** Rows that a sheet can hold, its header and total included; a longer table stays a file, never cut off. */
    private static final long MOST_ROWS = 1_048_574;

    private static final int WIDE = 70;

    private IfrsWorkbook() {}

    /** Describes it; the same files give the same workbook, so it is dated on the last day of its period. */
    public static Workbook of(
            Facts facts,
            Map<String, String> cover,
            FileRows files,
            Sums sums,
            List<Checked> checks,
            List<FailingRow> failing) {
        Instant made = facts.months().lastDay().atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Table> tables = Table.sheets().stream()
                .filter(table -> files.has(table) && files.count(table) <= MOST_ROWS)
                .toList();
        Sheets sheets = new Sheets();
        tables.forEach(table -> sheets.put(table, files.header(table), files.count(table)));
        List<Sheet> all = new ArrayList<>();
        all.add(cover(cover));
        all.add(new ChartSheet(files, facts.months()).sheet());
        tables.forEach(table -> all.add(new TableSheet(table, files).sheet()));
        all.add(TieOutSheet.of(checks, failing, sheets, sums, facts.months()));
        return new Workbook("IFRS " + facts.entity() + " " + facts.months().label(), "Lethe", made, all, names(cover));
    }

    private static Sheet cover(Map<String, String> lines) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(Style.HEADER, "name", "value"));
        lines.forEach((name, value) -> rows.add(Row.of(
                Cell.text(name),
                name.startsWith("total: ")
                        ? Cell.number(new java.math.BigDecimal(value), Format.TWO_DECIMALS)
                        : Cell.text(value))));
        return new Sheet(Cover.FILE, Sheet.Page.PORTRAIT, List.of(WIDE / 2, WIDE), 1, rows, List.of());
    }

    /** A name for each control total of the cover. */
    private static List<Workbook.Name> names(Map<String, String> cover) {
        List<Workbook.Name> names = new ArrayList<>();
        int row = 1;
        for (String name : cover.keySet()) {
            row++;
            if (name.startsWith("total: ")) {
                names.add(new Workbook.Name(
                        "total_" + name.substring("total: ".length()), Sheets.cell(Cover.FILE, 1, row)));
            }
        }
        names.add(new Workbook.Name("failing_checks", "'" + TieOutTable.FILE + "'!$C$1"));
        return names;
    }
}
