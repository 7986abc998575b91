package org.lethe.writers.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.lethe.reports.workbook.Sheet;
import org.lethe.reports.workbook.Workbook;

/**
 * Writes a workbook as xlsx. Rows pass through a small window, so any number of them fits; the same description gives the same bytes;
 * text stays text, whatever it begins with.
 */
public final class Xlsx {
    private static final int ROWS_IN_MEMORY = 100;

    private Xlsx() {}

    /**
     * Writes it; the stream stays open.
     *
     * @throws IllegalArgumentException when a spreadsheet cannot hold it: a number of more than 15 digits, a text of more than 32767
     *     characters, more than 1048576 rows
     */
    public static void write(Workbook workbook, OutputStream out) throws IOException {
        Path unordered = Files.createTempFile("lethe-", ".xlsx"); // readable by its owner alone
        try {
            try (SXSSFWorkbook sheets = new SXSSFWorkbook(ROWS_IN_MEMORY);
                    OutputStream file = Files.newOutputStream(unordered)) {
                properties(workbook, sheets.getXSSFWorkbook().getProperties());
                Styles styles = new Styles(sheets);
                for (Sheet sheet : workbook.sheets()) {
                    new SheetWriter(sheets, styles, workbook.title()).write(sheet);
                }
                names(workbook, sheets);
                sheets.write(file);
            }
            SameBytes.copy(unordered, out);
        } finally {
            Files.deleteIfExists(unordered);
        }
    }

    private static void properties(Workbook workbook, POIXMLProperties properties) {
        Optional<Date> made = Optional.of(Date.from(workbook.made()));
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(workbook.title());
        core.setCreator(workbook.author());
        core.setLastModifiedByUser(workbook.author());
        core.setCreated(made);
        core.setModified(made);
    }

    private static void names(Workbook workbook, SXSSFWorkbook sheets) {
        for (Workbook.Name each : workbook.names()) {
            Name name = sheets.createName();
            name.setNameName(each.name());
            name.setRefersToFormula(each.refersTo());
        }
    }
}
