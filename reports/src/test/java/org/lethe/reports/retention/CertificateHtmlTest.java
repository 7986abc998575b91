package org.lethe.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lethe.evidence.EntryKind;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class CertificateHtmlTest {

    @Test
    void is_well_formed_and_shows_every_cluster_and_total() throws Exception {
        Document page = parse(CertificateHtml.of(LedgerFixture.ordinaryNight().certificate()));

        String words = page.getDocumentElement().getTextContent();
        assertThat(page.getElementsByTagName("tbody").item(0).getTextContent())
                .contains("vehicle-telemetry", "180\u202f000", "contract", "140");
        assertThat(page.getElementsByTagName("tfoot").item(0).getTextContent())
                .contains("187\u202f353", "140", "14\u202f668", "34");
        assertThat(words)
                .contains("202 021 rows erased (14 668 of them with the row they belonged to) and 140 rows anonymised")
                .contains("customer was left alone with 1 204 rows due")
                .contains("Beyond this database: write-ahead log");
    }

    @Test
    void escapes_what_policies_and_ledgers_say() throws Exception {
        String nasty = "<script>alert('x')</script> & \"more\" \u0007";
        Certificate certificate = LedgerFixture.run(1)
                .started()
                .refused("customer", 5, nasty)
                .intent("R&D <b>", "erase", "A.1 & <i>", 0, 0)
                .entry(EntryKind.FINISHED, Map.of("status", "failed", "message", nasty))
                .certificate();

        String page = CertificateHtml.of(certificate, Map.of("customer", nasty));

        assertThat(page).doesNotContain("<script", "<b>", "<i>", "\u0007");
        assertThat(parse(page).getDocumentElement().getTextContent())
                .contains("<script>alert('x')</script> & \"more\"", "R&D <b>", "A.1 & <i>");
    }

    @Test
    void loads_nothing_from_elsewhere() {
        String page = CertificateHtml.of(LedgerFixture.ordinaryNight().certificate());

        assertThat(page.replace("http://www.w3.org/1999/xhtml", ""))
                .contains("default-src 'none'")
                .doesNotContain("http:", "https:", "//", "src=", "url(", "@import");
    }

    @Test
    void a_run_that_had_nothing_to_do_is_a_page_too() throws Exception {
        Certificate certificate = LedgerFixture.run(1)
                .started()
                .verified(1, Map.of())
                .finished("completed")
                .certificate();

        Document page = parse(CertificateHtml.of(certificate));

        assertThat(page.getDocumentElement().getTextContent())
                .contains("Completed and verified", "No row was erased or anonymised", "No cluster was touched.")
                .doesNotContain("Needs attention");
    }

    @Test
    void the_same_entries_give_the_same_bytes_under_every_locale() {
        String here = everything();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(everything()).isEqualTo(here);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(everything()).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String everything() {
        Certificate certificate = LedgerFixture.ordinaryNight().certificate();
        return CertificateHtml.of(certificate)
                + CertificateText.of(certificate)
                + CertificateJson.of(certificate)
                + PlanText.of(PlanFixture.plan())
                + PlanJson.of(PlanFixture.plan())
                + RunText.of(PlanFixture.run())
                + RunJson.of(PlanFixture.run())
                + ExplanationText.of(PlanFixture.kept())
                + ExplanationJson.of(PlanFixture.kept());
    }

    private static Document parse(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }
}
