package org.lethe.writers.dealer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.reports.dealer.DealerReport;
import org.lethe.reports.dealer.Released;

/** 7919 was never released to anybody. */
class WorkbookGateTest {

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de", "en"})
    void lets_a_report_through_in_every_language(String language) {
        DealerReport report = GeneratedReport.of(2, language);

        assertThat(WorkbookGate.problems(SealedWorkbook.clear(report), Released.to(report))).isEmpty();
    }

    @Test
    void lets_a_report_with_hidden_cells_through() {
        DealerReport report = GeneratedReport.of(3, "nl");

        assertThat(report.facts()).anyMatch(fact -> fact.value() == null);
        assertThat(WorkbookGate.problems(SealedWorkbook.clear(report), Released.to(report))).isEmpty();
    }

    @Test
    void does_not_let_the_report_of_one_dealer_through_to_another() {
        assertThat(WorkbookGate.problems(
                        SealedWorkbook.clear(GeneratedReport.of(2, "nl")), Released.to(GeneratedReport.of(5, "nl"))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xl/charts/chart1.xml      | <c:v>63.0</c:v>        | <c:v>7919</c:v>",
                "xl/charts/chart1.xml      | </c:chart>             | </c:chart><!-- 7919 -->",
                "xl/workbook.xml           | <sheets><sheet         | <sheets><sheet state=\"hidden\"",
                "xl/workbook.xml           | <sheets>               | <definedNames><definedName name=\"x\">7919</definedName></definedNames><sheets>",
                "xl/styles.xml             | formatCode=\"#,##0\"   | formatCode=\"#,##0;7919\"",
                "docProps/core.xml         | >Lethe<                | >Lethe 7919<",
                "docProps/app.xml          | </Properties>          | <Manager>7919</Manager></Properties>",
                "xl/worksheets/sheet2.xml  | <v>63                  | <v>7919",
                "xl/worksheets/sheet2.xml  | <v>63                  | <f>7919</f><v>63",
                "xl/worksheets/sheet2.xml  | <row                   | <row hidden=\"1\"",
                "xl/worksheets/sheet2.xml  | <col                   | <col hidden=\"1\"",
                "xl/worksheets/sheet2.xml  | <v>63                  | <v>63.4",
                "xl/worksheets/sheet2.xml  | </worksheet>           | <legacyDrawing/></worksheet>",
                "xl/sharedStrings.xml      | <t                     | <t xml:lang=\"nl\">7919</t><t"
            })
    void finds_a_number_that_was_planted(String part, String where, String planted) throws IOException {
        DealerReport report = GeneratedReport.of(2, "nl");

        byte[] tampered = replace(SealedWorkbook.clear(report), part, where, planted);

        assertThat(WorkbookGate.problems(tampered, Released.to(report))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/comments1.xml", "customXml/item1.xml", "docProps/custom.xml", "xl/media/image1.png"})
    void finds_a_part_that_was_planted(String part) throws IOException {
        DealerReport report = GeneratedReport.of(2, "nl");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            copy(SealedWorkbook.clear(report), zip, "", "", "");
            zip.putNextEntry(new ZipEntry(part));
            zip.write("<x>7919</x>".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(WorkbookGate.problems(out.toByteArray(), Released.to(report))).isNotEmpty();
    }

    @Test
    void opens_with_the_dealers_password_and_is_the_same_bytes_each_time(@TempDir Path folder) {
        DealerReport report = GeneratedReport.of(2, "fr");
        Path file = folder.resolve("report.xlsx");

        SealedWorkbook.write(file, report, "right");

        assertThat(SealedWorkbook.open(file, "right")).isEqualTo(SealedWorkbook.clear(report));
    }

    private static byte[] replace(byte[] workbook, String part, String where, String planted) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            assertThat(copy(workbook, zip, part, where, planted)).as("%s has %s", part, where).isTrue();
        }
        return out.toByteArray();
    }

    private static boolean copy(byte[] workbook, ZipOutputStream zip, String part, String where, String planted)
            throws IOException {
        boolean changed = false;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                if (entry.getName().equals(part)) {
                    String text = new String(content, StandardCharsets.UTF_8);
                    changed = text.contains(where);
                    int at = text.indexOf(where);
                    content = (changed ? text.substring(0, at) + planted + text.substring(at + where.length()) : text)
                            .getBytes(StandardCharsets.UTF_8);
                }
                zip.write(content);
            }
        }
        return changed;
    }
}
