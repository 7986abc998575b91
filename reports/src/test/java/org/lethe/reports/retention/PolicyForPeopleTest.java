package org.lethe.reports.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.Flag;
import org.lethe.rules.retention.HoldPath;
import org.lethe.rules.retention.HoldScope;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.Purpose;
import org.lethe.rules.retention.RetentionPeriod;
import org.lethe.rules.retention.TableName;
import org.xml.sax.InputSource;

class PolicyForPeopleTest {

    @Test
    void markdown_shows_the_matrix_of_deletion_classes() {
        String markdown = PolicyMarkdown.of(policy("Loans"));

        assertThat(markdown)
                .contains("| Starting point | 28 days | 10 years from 31 December |")
                .contains("| collection of the data | – | – |")
                .contains("| end of the process | [loan](#loan) | [loan](#loan) |");
    }

    @Test
    void markdown_shows_each_purpose_with_clause_basis_period_and_law() {
        assertThat(PolicyMarkdown.of(policy("Loans")))
                .contains("| Getting the book back | L.1 | GDPR 6(1)(b) | always | returned (end of the process) |"
                        + " 28 days (at most 1 year) | notice |")
                .contains(
                        "when not free | returned (end of the process) | 10 years from 31 December | law: Tax Code art. 1 |");
    }

    @Test
    void markdown_shows_suspensions_holds_references_and_what_is_not_personal() {
        assertThat(PolicyMarkdown.of(policy("Loans")))
                .contains("- Then the row is anonymised, and with it its rows in library.reminder.")
                .contains("- Not while: unpaid fee (clause L.2), that is, not free.")
                .contains("| person | by `row.reader_id` through `SELECT a, b FROM library.x` |")
                .contains("| vehicle | not applicable: none here |")
                .contains("| `library.fine.loan_id` | it stays as long as such a row exists |")
                .contains("| `library.book` | books are not persons | book\\_id, title |");
    }

    @Test
    void html_escapes_all_text_of_the_policy() {
        String html = PolicyHtml.of(policy("<script>alert('x')</script> & \"more\""));

        assertThat(html)
                .doesNotContain("<script>")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;");
    }

    @Test
    void markdown_escapes_all_text_of_the_policy() {
        assertThat(PolicyMarkdown.of(policy("<b>|*_`[x](y)"))).contains("\\<b\\>\\|\\*\\_\\`\\[x\\](y)");
    }

    @Test
    void html_loads_nothing_from_elsewhere_and_every_element_is_closed() throws Exception {
        String html = PolicyHtml.of(policy("Loans"));

        assertThat(html).doesNotContain("http://", "https://", "src=", "url(");
        String body = html.substring(html.indexOf("<body>"), html.indexOf("</html>"));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(body)));
    }

    @Test
    void periods_are_said_in_words() {
        assertThat(words("P0D", false)).isEqualTo("at once");
        assertThat(words("P1Y", false)).isEqualTo("1 year");
        assertThat(words("P1Y6M1D", false)).isEqualTo("1 year, 6 months, 1 day");
        assertThat(words("P10Y", true)).isEqualTo("10 years from 31 December");
    }

    private static String words(String period, boolean endOfYear) {
        return PeriodWords.of(new RetentionPeriod(Period.parse(period), endOfYear));
    }

    private static Policy policy(String title) {
        Purpose lending = new Purpose(
                "lending",
                "Getting the book back",
                "L.1",
                "GDPR 6(1)(b)",
                null,
                "returned",
                Purpose.StartType.END_OF_PROCESS,
                new RetentionPeriod(Period.ofDays(28), false),
                Purpose.Source.NOTICE,
                null,
                null,
                new RetentionPeriod(Period.ofYears(1), false));
        Purpose tax = new Purpose(
                "tax",
                "Tax",
                "L.2",
                "GDPR 6(1)(c)",
                new Flag("free", true),
                "returned",
                Purpose.StartType.END_OF_PROCESS,
                new RetentionPeriod(Period.ofYears(10), true),
                Purpose.Source.LAW,
                "Tax Code art. 1",
                null,
                null);
        Cluster loan = new Cluster(
                "loan",
                title,
                List.of("L.1"),
                new TableName("library", "loan"),
                List.of("loan_id"),
                "loan_id",
                List.of("loan_id", "reader_id"),
                List.of(new Cluster.Member(new TableName("library", "reminder"), "loan_id", List.of("loan_id"))),
                Map.of("returned", "row.returned_on", "free", "row.fee = 0"),
                List.of(lending, tax),
                List.of(new Cluster.Suspension("unpaid fee", "L.2", new Flag("free", true))),
                Map.of(
                        HoldScope.PERSON,
                        new HoldPath.Keyed("row.reader_id", "SELECT a, b FROM library.x"),
                        HoldScope.VEHICLE,
                        new HoldPath.NotApplicable("none here")),
                List.of(new Cluster.Reference(
                        new TableName("library", "fine"), List.of("loan_id"), Cluster.OnErase.BLOCK)),
                false,
                new Action.Anonymise(
                        "row.reader_id IS NULL",
                        Map.of("reader_id", new Action.Overwrite.Null()),
                        List.of("loan_id"),
                        "shared",
                        5),
                true,
                null,
                0.015);
        return new Policy(
                "town-library",
                "2026-11",
                "The town library",
                ZoneId.of("Europe/Brussels"),
                LocalDate.of(1990, 1, 1),
                List.of("library"),
                List.of(loan),
                List.of(new Policy.NotPersonal(
                        new TableName("library", "book"), List.of("book_id", "title"), "books are not persons")),
                "0".repeat(64));
    }
}
