package org.lethe.writers.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.lethe.reports.workbook.Cell;
import org.lethe.reports.workbook.Format;
import org.lethe.reports.workbook.Style;

/** The looks of a workbook, each made once: a workbook has room for 64000. */
final class Styles {
    private static final short TITLE_SIZE = 16;
    private static final short HEADING_SIZE = 12;
    /** A spreadsheet takes text that begins so for a formula as soon as somebody edits the cell, or saves it as CSV and opens that. */
    private static final String DANGEROUS = "=+-@\t\r";

    private final SXSSFWorkbook workbook;
    private final Map<Look, CellStyle> made = new HashMap<>();

    Styles(SXSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    CellStyle of(Cell cell) {
        boolean quoted = cell.content() instanceof Cell.Content.Text(String text)
                && !text.isEmpty()
                && DANGEROUS.indexOf(text.charAt(0)) >= 0;
        return made.computeIfAbsent(new Look(cell.style(), cell.format(), quoted), this::make);
    }

    private CellStyle make(Look look) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format().pattern()));
        style.setQuotePrefixed(look.quoted());
        style.setVerticalAlignment(VerticalAlignment.TOP);
        Font font = workbook.createFont();
        switch (look.style()) {
            case PLAIN -> {}
            case TITLE -> {
                font.setBold(true);
                font.setFontHeightInPoints(TITLE_SIZE);
            }
            case HEADING -> {
                font.setBold(true);
                font.setFontHeightInPoints(HEADING_SIZE);
            }
            case HEADER, HEADER_NUMBER -> {
                font.setBold(true);
                fill(style, IndexedColors.GREY_25_PERCENT);
                style.setBorderBottom(BorderStyle.THIN);
                style.setWrapText(true);
                style.setAlignment(
                        look.style() == Style.HEADER_NUMBER ? HorizontalAlignment.RIGHT : HorizontalAlignment.GENERAL);
            }
            case TOTAL -> {
                font.setBold(true);
                style.setBorderTop(BorderStyle.THIN);
            }
            case NOTE -> {
                font.setItalic(true);
                font.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
            }
            case WARNING -> {
                font.setBold(true);
                fill(style, IndexedColors.LIGHT_YELLOW);
            }
        }
        style.setFont(font);
        return style;
    }

    private static void fill(CellStyle style, IndexedColors colour) {
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private record Look(Style style, Format format, boolean quoted) {}
}
