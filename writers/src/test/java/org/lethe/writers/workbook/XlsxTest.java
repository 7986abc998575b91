package org.lethe.writers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.reports.workbook.Cell;
import org.lethe.reports.workbook.Chart;
import org.lethe.reports.workbook.Chart.Range;
import org.lethe.reports.workbook.Format;
import org.lethe.reports.workbook.Row;
import org.lethe.reports.workbook.Sheet;
import org.lethe.reports.workbook.Style;
import org.lethe.reports.workbook.Workbook;

/** A workbook is described and written. */
class XlsxTest {
    private static final Instant MADE = Instant.parse("2026-03-20T09:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void the_same_description_gives_the_same_bytes() throws Exception {
        byte[] once = bytes(everything());
        Thread.sleep(2_100); // zip counts in steps of two seconds

        assertThat(bytes(everything())).isEqualTo(once);
    }

    @Test
    void values_keep_their_types() throws IOException {
        XSSFSheet sheet = read(everything()).getSheetAt(0);

        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("below 5");
        assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(1234.5);
        assertThat(sheet.getRow(1).getCell(1).getCellStyle().getDataFormatString())
                .isEqualTo("#,##0.00");
        assertThat(sheet.getRow(1).getCell(2).getLocalDateTimeCellValue().toLocalDate())
                .isEqualTo("2026-04-01");
        XSSFCell formula = sheet.getRow(3).getCell(1);
        assertThat(formula.getCellType()).isEqualTo(CellType.FORMULA);
        assertThat(formula.getCellFormula()).isEqualTo("SUM(B2:B3)");
        assertThat(formula.getNumericCellValue()).isEqualTo(1236.5);
        assertThat(sheet.getRow(2).getCell(0).getCellComment().getString().getString())
                .isEqualTo("a note");
        assertThat(sheet.getWorkbook().getName("TOTAL").getRefersToFormula()).isEqualTo("'Values'!$B$4");
        assertThat(sheet.createDrawingPatriarch().getCharts()).hasSize(3);
        assertThat(sheet.getDrawingPatriarch()
                        .getCharts()
                        .getFirst()
                        .getCTChart()
                        .toString())
                .as("bars have a colour")
                .contains("steelBlue");
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
    }

    @Test
    void text_that_looks_like_a_formula_stays_text() throws IOException {
        for (String evil : List.of("=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")) {
            XSSFCell cell =
                    read(of(Row.of(Cell.text(evil)))).getSheetAt(0).getRow(0).getCell(0);

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue().strip()).isEqualTo(evil.strip());
            assertThat(cell.getCellStyle().getQuotePrefixed()).as(evil).isTrue();
        }
        assertThat(read(of(Row.of(Cell.text("harmless = text"))))
                        .getSheetAt(0)
                        .getRow(0)
                        .getCell(0)
                        .getCellStyle()
                        .getQuotePrefixed())
                .isFalse();
    }

    @Test
    void what_a_cell_cannot_hold_is_refused_and_never_rounded() {
        refused(Cell.number(new BigDecimal("1234567890123456.7"), Format.WHOLE), "A1", "round it");
        refused(Cell.text("x".repeat(32_768)), "A1", "32768 characters");
    }

    @Test
    void characters_that_xml_does_not_know_do_no_harm() throws IOException {
        String text = read(of(Row.of(Cell.text("a\u0000b\u000b<&>\"\uD83D\uDE97"))))
                .getSheetAt(0)
                .getRow(0)
                .getCell(0)
                .getStringCellValue();

        assertThat(text).startsWith("a").contains("<&>\"").endsWith("\uD83D\uDE97");
    }

    @Test
    void many_rows_pass_through_a_small_window() throws IOException {
        Iterable<Row> rows = () -> IntStream.range(0, 20_000)
                .mapToObj(i -> Row.of(Cell.whole(i), Cell.text("row " + i)))
                .iterator();
        Sheet sheet = new Sheet("Many", Sheet.Page.PORTRAIT, List.of(), 0, rows, List.of());

        Xlsx.write(new Workbook("Many", "Test", MADE, List.of(sheet), List.of()), OutputStream.nullOutputStream());
    }

    @Test
    void libreoffice_opens_it_calculates_and_reads_the_same_values() throws Exception {
        Path file = folder.resolve("everything.xlsx");
        Files.write(file, bytes(everything()));

        Path csv = Office.convert(file, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", ".csv");

        assertThat(Files.readAllLines(csv))
                .containsExactly("bin,value,day", "below 5,1234.5,2026-04-01", "from 5,2,", "sum,1236.5,", "=1+1,,");
    }

    private static Workbook everything() {
        List<Row> rows = List.of(
                Row.of(Style.HEADER, "bin", "value", "day"),
                Row.of(
                        Cell.text("below 5"),
                        Cell.number(new BigDecimal("1234.5"), Format.TWO_DECIMALS),
                        Cell.day(LocalDate.of(2026, 4, 1))),
                Row.of(Cell.text("from 5").noted("a note"), Cell.number(BigDecimal.TWO, Format.TWO_DECIMALS)),
                Row.of(
                        Cell.text("sum").in(Style.TOTAL),
                        Cell.formula("SUM(B2:B3)", new BigDecimal("1236.5"), Format.TWO_DECIMALS)
                                .in(Style.TOTAL)),
                Row.of(Cell.text("=1+1")));
        List<Chart.Kind> kinds = List.of(Chart.Kind.values());
        List<Chart> charts = IntStream.range(0, kinds.size())
                .mapToObj(i -> new Chart(
                        kinds.get(i),
                        "Chart " + i,
                        "bin",
                        "value",
                        new Chart.Place(4, i * 15, 8, 14),
                        new Range(0, 1, 2),
                        List.of(new Chart.Series("value", new Range(1, 1, 2)))))
                .toList();
        Sheet sheet = new Sheet("Values", Sheet.Page.LANDSCAPE, List.of(20, 12, 12), 1, rows, charts);
        return new Workbook(
                "All & everything", "Test", MADE, List.of(sheet), List.of(new Workbook.Name("TOTAL", "'Values'!$B$4")));
    }

    private static Workbook of(Row row) {
        Sheet sheet = new Sheet("One", Sheet.Page.PORTRAIT, List.of(), 0, List.of(row), List.of());
        return new Workbook("One", "Test", MADE, List.of(sheet), List.of());
    }

    private static void refused(Cell cell, String... words) {
        assertThatThrownBy(() -> bytes(of(Row.of(cell))))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .contains(words);
    }

    private static XSSFWorkbook read(Workbook workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(workbook)));
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xlsx.write(workbook, out);
        return out.toByteArray();
    }
}
