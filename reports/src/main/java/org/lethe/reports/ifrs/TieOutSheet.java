package org.lethe.reports.ifrs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.lethe.reports.workbook.Cell;
import org.lethe.reports.workbook.Format;
import org.lethe.reports.workbook.Row;
import org.lethe.reports.workbook.Sheet;
import org.lethe.reports.workbook.Style;

/** The only sheet with formulas: every equation over the other sheets, and one cell that says how many fail. */
final class TieOutSheet {

    private static final int HEADER_ROWS = 2;
    private static final List<Integer> WIDTHS = List.of(8, 84, 18, 18, 18, 18, 18, 12);

    private TieOutSheet() {}

    static Sheet of(List<Checked> checks, List<FailingRow> failing, Sheets sheets, Sums sums, Months months) {
        int last = HEADER_ROWS + checks.size();
        long fails = checks.stream()
                .filter(check -> check.leftOfFiles().compareTo(check.rightOfFiles()) != 0)
                .count();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(
                Cell.text("").in(Style.HEADING),
                Cell.text("Failing checks (0: everything ties)").in(Style.HEADING),
                Cell.formula(
                                "SUMPRODUCT(--(E" + (HEADER_ROWS + 1) + ":E" + last + "<>0))",
                                BigDecimal.valueOf(fails),
                                Format.WHOLE)
                        .in(Style.HEADING)));
        rows.add(header("equation", List.of("left", "right", "difference", "ledger left", "ledger right"), "result"));
        for (Checked each : checks) {
            int row = rows.size() + 1;
            BigDecimal difference = each.leftOfFiles().subtract(each.rightOfFiles());
            rows.add(Row.of(
                    Cell.text(each.equation().code()),
                    Cell.text(each.equation().words()),
                    Cell.formula(
                            each.equation().left().formula(sheets, sums, months),
                            each.leftOfFiles(),
                            Format.TWO_DECIMALS),
                    Cell.formula(
                            each.equation().right().formula(sheets, sums, months),
                            each.rightOfFiles(),
                            Format.TWO_DECIMALS),
                    Cell.formula("ROUND(C" + row + "-D" + row + ",2)", difference, Format.TWO_DECIMALS),
                    Cell.number(each.left(), Format.TWO_DECIMALS),
                    Cell.number(each.right(), Format.TWO_DECIMALS),
                    Cell.text(each.result()).in(each.passes() ? Style.PLAIN : Style.WARNING)));
        }
        if (!failing.isEmpty()) {
            rows.add(Row.of(Cell.nothing()));
            rows.add(header("what does not tie", List.of("left", "right", "difference"), "from"));
        }
        for (FailingRow each : failing) {
            rows.add(Row.of(
                    Cell.text(each.code()),
                    Cell.text(each.what() + " " + each.key()),
                    Cell.number(each.left(), Format.TWO_DECIMALS),
                    Cell.number(each.right(), Format.TWO_DECIMALS),
                    Cell.number(each.left().subtract(each.right()), Format.TWO_DECIMALS),
                    Cell.text(each.from())));
        }
        return new Sheet(TieOutTable.FILE, Sheet.Page.LANDSCAPE, WIDTHS, HEADER_ROWS, rows, List.of());
    }

    private static Row header(String what, List<String> amounts, String last) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text("check").in(Style.HEADER));
        cells.add(Cell.text(what).in(Style.HEADER));
        amounts.forEach(amount -> cells.add(Cell.text(amount).in(Style.HEADER_NUMBER)));
        cells.add(Cell.text(last).in(Style.HEADER));
        return new Row(cells);
    }
}
