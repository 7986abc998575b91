package org.lethe.writers.workbook;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.workbook.Cell;
import org.lethe.reports.workbook.Cell.Content;
import org.lethe.reports.workbook.Row;
import org.lethe.reports.workbook.Sheet;

/** One sheet: rows as they come, then what floats over them. */
final class SheetWriter {
    private static final int CHARACTER = 256;
    private static final int LONGEST_TEXT = 32_767;
    private static final int MOST_ROWS = 1_048_576;
    private static final int NOTE_COLUMNS = 4;
    private static final int NOTE_ROWS = 6;

    private final SXSSFWorkbook workbook;
    private final Styles styles;
    private final String title;

    SheetWriter(SXSSFWorkbook workbook, Styles styles, String title) {
        this.workbook = workbook;
        this.styles = styles;
        this.title = title;
    }

    void write(Sheet described) {
        WorkbookUtil.validateSheetName(described.name());
        SXSSFSheet sheet = workbook.createSheet(described.name());
        page(described, sheet);
        ChartWriter charts = new ChartWriter(described);
        int at = 0;
        for (Row row : described.rows()) {
            if (at == MOST_ROWS) {
                throw new IllegalArgumentException(
                        "Sheet '" + described.name() + "' has more than " + MOST_ROWS + " rows: divide it");
            }
            SXSSFRow written = sheet.createRow(at);
            row(written, row, charts);
            RowHeight.of(row, described.widths()).ifPresent(points -> written.setHeightInPoints((float) points));
            at++;
        }
        if (described.filter() && at > described.headerRows()) {
            sheet.setAutoFilter(new CellRangeAddress(
                    described.headerRows() - 1, at - 1, 0, described.widths().size() - 1));
        }
        charts.draw(workbook.getXSSFWorkbook().getSheet(described.name()));
    }

    private void page(Sheet described, SXSSFSheet sheet) {
        for (int i = 0; i < described.widths().size(); i++) {
            sheet.setColumnWidth(i, described.widths().get(i) * CHARACTER);
        }
        if (described.headerRows() > 0) {
            sheet.createFreezePane(0, described.headerRows());
            sheet.setRepeatingRows(new CellRangeAddress(0, described.headerRows() - 1, -1, -1));
        }
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(described.page() == Sheet.Page.LANDSCAPE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getFooter().setLeft(title.replace("&", "&&"));
        sheet.getFooter().setRight("&A, &P / &N");
    }

    private void row(SXSSFRow row, Row described, ChartWriter charts) {
        for (int column = 0; column < described.cells().size(); column++) {
            Cell each = described.cells().get(column);
            charts.see(row.getRowNum(), column, each.content());
            SXSSFCell cell = row.createCell(column);
            cell.setCellStyle(styles.of(each));
            value(cell, each.content());
            note(cell, each.note());
        }
    }

    private void value(SXSSFCell cell, Content content) {
        switch (content) {
            case Content.Text(String text) -> cell.setCellValue(checked(cell, text));
            case Content.Numeric(BigDecimal number) -> cell.setCellValue(exact(cell, number));
            case Content.Day day -> cell.setCellValue(day.day());
            case Content.Formula formula -> {
                cell.setCellFormula(formula.expression());
                cell.setCellValue(exact(cell, formula.result()));
                workbook.setForceFormulaRecalculation(true);
            }
            case Content.Nothing ignored -> cell.setBlank();
        }
    }

    private static String checked(SXSSFCell cell, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("The text in " + cell.getAddress() + " of sheet '"
                    + cell.getSheet().getSheetName() + "' has " + text.length() + " characters, and a cell holds "
                    + LONGEST_TEXT);
        }
        return text;
    }

    /** Spreadsheets count in binary: what does not come back as the same decimal number is not written. */
    private static double exact(SXSSFCell cell, BigDecimal number) {
        double binary = number.doubleValue();
        if (number.stripTrailingZeros().precision() > 15
                || new BigDecimal(Double.toString(binary)).compareTo(number) != 0) {
            throw new IllegalArgumentException("The number in " + cell.getAddress() + " of sheet '"
                    + cell.getSheet().getSheetName() + "' has more digits than the 15 of a cell: round it");
        }
        return binary;
    }

    private void note(SXSSFCell cell, @Nullable String text) {
        if (text == null) {
            return;
        }
        CreationHelper make = workbook.getCreationHelper();
        int column = cell.getColumnIndex();
        int row = cell.getRowIndex();
        Comment comment = cell.getSheet()
                .createDrawingPatriarch()
                .createCellComment(
                        new XSSFClientAnchor(0, 0, 0, 0, column + 1, row, column + 1 + NOTE_COLUMNS, row + NOTE_ROWS));
        comment.setAddress(row, column);
        comment.setString(make.createRichTextString(text));
        cell.setCellComment(comment);
    }
}
