package org.lethe.writers.dealer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.reports.dealer.DealerReport;
import org.lethe.reports.dealer.DealerWorkbook;
import org.lethe.reports.dealer.Released;

/** 7919 was never released to anybody. */
class WorkbookGateTest {

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de", "en"})
    void lets_a_report_through_in_every_language(String language) {
        DealerReport report = GeneratedReport.of(2, language);

        assertThat(problems(SealedWorkbook.clear(report), report)).isEmpty();
    }

    @Test
    void lets_a_report_with_hidden_cells_through() {
        DealerReport report = GeneratedReport.of(3, "nl");

        assertThat(report.facts()).anyMatch(fact -> fact.value() == null);
        assertThat(problems(SealedWorkbook.clear(report), report)).isEmpty();
    }

    @Test
    void does_not_let_the_report_of_one_dealer_through_to_another() {
        assertThat(problems(SealedWorkbook.clear(GeneratedReport.of(2, "nl")), GeneratedReport.of(5, "nl")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xl/charts/chart1.xml      | <c:v>63.0</c:v>        | <c:v>7919</c:v>",
                "xl/charts/chart1.xml      | <c:v>63.0</c:v>        | <c:v>51.0</c:v>",
                "xl/charts/chart1.xml      | </c:chart>             | </c:chart><!-- 7919 -->",
                "xl/charts/chart1.xml      | <c:ptCount val=\"4\"/>  | <c:ptCount val=\"4\"/><c:formatCode>7919</c:formatCode>",
                "xl/charts/chart1.xml      | numRef>                | numLit>",
                "xl/workbook.xml           | <sheet name            | <sheet state=\"hidden\" name",
                "xl/workbook.xml           | <sheets>               | <sheets><sheet name=\"x\" sheetId=\"9\" r:id=\"rId9\"/>",
                "xl/workbook.xml           | <definedNames>         | <definedNames><definedName name=\"x\">7919</definedName>",
                "xl/styles.xml             | 0&quot; %&quot;        | 0&quot; % 7919&quot;",
                "xl/styles.xml             | numFmtId=\"3\"          | numFmtId=\"4\"",
                "docProps/core.xml         | >Lethe<                | >Lethe 7919<",
                "docProps/core.xml         | <dc:creator>           | <dc:description>7919</dc:description><dc:creator>",
                "docProps/app.xml          | </Properties>          | <Manager>7919</Manager></Properties>",
                "xl/worksheets/sheet2.xml  | <v>63.0                | <v>7919",
                "xl/worksheets/sheet2.xml  | <v>63.0                | <v>51",
                "xl/worksheets/sheet2.xml  | <v>63.0                | <f>7919</f><v>63",
                "xl/worksheets/sheet2.xml  | <v>63.0                | <v>63.4",
                "xl/worksheets/sheet2.xml  | <v>63.0                | <v>63.0<?x 7919?>",
                "xl/worksheets/sheet2.xml  | <v>63.0                | <v>sixty",
                "xl/worksheets/sheet2.xml  | <row r                 | <row hidden=\"1\" r",
                "xl/worksheets/sheet2.xml  | <col m                 | <col hidden=\"1\" m",
                "xl/worksheets/sheet2.xml  | </sheetData>           | <row r=\"99\"><c r=\"Z99\" t=\"n\"><v>63</v></c></row></sheetData>",
                "xl/worksheets/sheet2.xml  | </worksheet>           | <legacyDrawing/></worksheet>",
                "xl/worksheets/sheet2.xml  | </sheetData>           | </sheetData><extLst>7919</extLst>",
                "xl/worksheets/sheet4.xml  | <t>                    | <t>7919 ",
                "xl/worksheets/sheet4.xml  | <is><t>                | <is><r><t>7</t></r><t>",
                "xl/drawings/drawing1.xml  | name=                  | descr=\"7919\" name=",
                "xl/sharedStrings.xml      | <sst                   | <sst note=\"7919\""
            })
    void finds_a_number_that_was_planted(String part, String where, String planted) throws IOException {
        DealerReport report = GeneratedReport.of(2, "nl");

        byte[] tampered = replace(SealedWorkbook.clear(report), part, where, planted);

        assertThat(problems(tampered, report)).isNotEmpty();
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

        assertThat(problems(out.toByteArray(), report)).isNotEmpty();
    }

    @Test
    void finds_what_lies_behind_the_end() {
        DealerReport report = GeneratedReport.of(2, "nl");
        byte[] clear = SealedWorkbook.clear(report);

        assertThat(problems(Arrays.copyOf(clear, clear.length + 4), report)).isNotEmpty();
    }

    @Test
    void opens_with_the_dealers_password_and_is_the_same_bytes_each_time(@TempDir Path folder) {
        DealerReport report = GeneratedReport.of(2, "fr");
        Path file = folder.resolve("report.xlsx");

        SealedWorkbook.write(file, SealedWorkbook.clear(report), "right");

        assertThat(SealedWorkbook.open(file, "right")).isEqualTo(SealedWorkbook.clear(report));
    }

    private static List<String> problems(byte[] workbook, DealerReport report) {
        return WorkbookGate.problems(workbook, DealerWorkbook.of(report), Released.to(report));
    }

    private static byte[] replace(byte[] workbook, String part, String where, String planted) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            assertThat(copy(workbook, zip, part, where, planted))
                    .as("%s has %s", part, where)
                    .isTrue();
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
