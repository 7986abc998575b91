package org.lethe.rules.retention.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.Flag;
import org.lethe.rules.retention.HoldPath;
import org.lethe.rules.retention.HoldScope;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.Purpose;
import org.lethe.rules.retention.RetentionPeriod;
import org.lethe.rules.retention.TableName;

class PolicyFileTest {

    private final Policy policy = PolicyText.good().policy();

    @Test
    void reads_the_top_of_a_good_policy() {
        assertThat(policy.name()).isEqualTo("town-library");
        assertThat(policy.version()).isEqualTo("2026-11");
        assertThat(policy.zone()).isEqualTo(ZoneId.of("Europe/Brussels"));
        assertThat(policy.earliest()).isEqualTo(LocalDate.of(1990, 1, 1));
        assertThat(policy.clusters()).extracting(Cluster::name).containsExactly("picture", "loan", "reader");
        assertThat(policy.notPersonal())
                .containsExactly(new Policy.NotPersonal(
                        new TableName("library", "book"), List.of("book_id", "title"), "books are not persons"));
        assertThat(policy.digest()).hasSize(64);
    }

    @Test
    void reads_an_anonymising_cluster() {
        Cluster loan = policy.cluster("loan");

        assertThat(loan.action())
                .isEqualTo(new Action.Anonymise(
                        "row.reader_id IS NULL",
                        Map.of(
                                "loan_id", new Action.Overwrite.RandomKey(),
                                "reader_id", new Action.Overwrite.Null(),
                                "lent_on", new Action.Overwrite.Expression("date_trunc('year', row.lent_on)::date"),
                                "fee", new Action.Overwrite.Expression("0")),
                        List.of("book_id", "returned_on"),
                        "a book and a day are shared by many",
                        5));
        assertThat(loan.suspensions())
                .containsExactly(new Cluster.Suspension("unpaid fee", "L.2", new Flag("fee is unpaid", false)));
        assertThat(loan.tombstone()).isTrue();
        assertThat(loan.sliceBy()).isEqualTo("loan_id");
        assertThat(loan.capShare()).isEqualTo(0.01);
    }

    @Test
    void reads_purposes_with_their_law() {
        Purpose tax = policy.cluster("loan").purposes().getLast();

        assertThat(tax)
                .isEqualTo(new Purpose(
                        "tax",
                        "Keeping the books of account",
                        "L.2",
                        "GDPR 6(1)(c)",
                        new Flag("cost something", false),
                        "booked",
                        Purpose.StartType.END_OF_PROCESS,
                        new RetentionPeriod(Period.ofYears(10), true),
                        Purpose.Source.LAW,
                        "Tax Code art. 1",
                        new RetentionPeriod(Period.ofYears(10), true),
                        null));
    }

    @Test
    void reads_hold_keys_references_and_partitions() {
        assertThat(policy.cluster("loan").holdKeys())
                .containsEntry(HoldScope.PERSON, new HoldPath.Keyed("row.reader_id", null))
                .containsEntry(
                        HoldScope.CASE,
                        new HoldPath.Keyed("row.loan_id", "SELECT loan_id, case_id FROM library.dispute"))
                .containsEntry(HoldScope.VEHICLE, new HoldPath.NotApplicable("because there are none"));
        assertThat(policy.cluster("reader").references())
                .containsExactly(new Cluster.Reference(
                        new TableName("library", "loan"), List.of("reader_id"), Cluster.OnErase.BLOCK));
        assertThat(policy.cluster("picture").partitionedBy()).isEqualTo("taken_at");
        assertThat(policy.cluster("picture").capShare()).isEqualTo(0.08);
    }

    @Test
    void the_same_bytes_have_the_same_digest_and_others_another() {
        assertThat(PolicyText.good().policy().digest()).isEqualTo(policy.digest());
        assertThat(PolicyText.good().with("Readers", "Members").policy().digest())
                .isNotEqualTo(policy.digest());
    }

    @Test
    void reports_every_problem_at_once_in_the_order_of_the_file() {
        List<Problem> problems = PolicyText.good()
                .with("zone: Europe/Brussels", "zone: Europe/Brussel")
                .with("starts: returned", "starts: retruned")
                .with("key: reader_id", "key: raeder_id")
                .with("because: books are not persons", "becuase: books are not persons")
                .problems();

        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly("bad-zone", "unused-fact", "unknown-fact", "unknown-column", "unknown-key");
        assertThat(problems).isSortedAccordingTo(java.util.Comparator.comparingInt(Problem::line));
    }

    @Test
    void a_problem_is_one_line_for_a_terminal() {
        Problem problem = PolicyText.good()
                .with("Europe/Brussels", "Europe/Brussel")
                .problems()
                .getFirst();

        assertThat(problem)
                .hasToString(
                        "policy.yaml:6:7 bad-zone 'Europe/Brussel' is not a time zone (did you mean 'Europe/Brussels'?)");
    }

    @Test
    void says_where_each_part_stands_for_those_who_ask_the_database_later() {
        PolicyResult.Good good = (PolicyResult.Good) PolicyText.good().read();
        PolicyText text = PolicyText.good();

        assertThat(good.places().at("clusters", "loan", "facts", "booked").line())
                .isEqualTo(text.lineOf("booked:"));
        assertThat(good.places().at("clusters", "picture", "columns", "content"))
                .isEqualTo(new Places.Place(text.lineOf("content]"), 37));
        assertThat(good.places().at("clusters", "loan", "nothing").line()).isEqualTo(text.lineOf("  loan:"));
        assertThat(good.places()
                        .problem("some-code", "Message", "", "clusters", "loan")
                        .toString())
                .isEqualTo("policy.yaml:" + text.lineOf("  loan:") + ":3 some-code Message");
    }

    @Test
    void refuses_a_file_over_one_megabyte_unread(@TempDir Path folder) throws IOException {
        Path large = Files.writeString(folder.resolve("large.yaml"), "x".repeat(PolicyFile.MOST_BYTES + 1));

        assertThat(codes(PolicyFile.read(large))).containsExactly("file-too-large");
    }

    @Test
    void refuses_a_file_that_is_not_there(@TempDir Path folder) {
        assertThat(codes(PolicyFile.read(folder.resolve("none.yaml")))).containsExactly("file-unreadable");
        assertThat(codes(PolicyFile.read(folder))).containsExactly("file-unreadable");
    }

    @Test
    void refuses_bytes_that_are_not_utf_8_and_names_the_line() {
        byte[] latin1 = "lethe: 1\ntitle: Biblioth\u00e8que\n".getBytes(StandardCharsets.ISO_8859_1);

        PolicyResult result = PolicyFile.read("p.yaml", latin1);

        assertThat(codes(result)).containsExactly("not-utf-8");
        assertThat(((PolicyResult.Bad) result).problems().getFirst().line()).isEqualTo(2);
    }

    @Test
    void refuses_a_file_without_content() {
        assertThat(codes(read(""))).containsExactly("empty-file");
        assertThat(codes(read("# only a comment\n"))).containsExactly("empty-file");
        assertThat(codes(read("---\n"))).containsExactly("empty-file");
    }

    @Test
    void refuses_another_shape_than_a_mapping() {
        assertThat(codes(read("- a\n- b\n"))).contains("wrong-type");
        assertThat(codes(read("just a sentence"))).contains("wrong-type");
    }

    @Test
    void refuses_bombs_before_anything_is_built() {
        String laughs = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b]\n";

        assertThat(codes(read(laughs))).contains("anchor").doesNotContain("missing-key");
        assertThat(codes(read("[".repeat(200_000)))).containsExactly("too-deep");
        assertThat(codes(read("? ".repeat(100_000)))).isNotEmpty();
    }

    @Test
    void stops_counting_after_a_thousand_problems() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            many.append("unknown").append(i).append(": x\n");
        }

        assertThat(codes(read(many.toString()))).hasSize(1_001).last().isEqualTo("too-many-problems");
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_not_matter() {
        String text = "\uFEFF" + PolicyText.good().text().replace("\n", "\r\n");

        assertThat(PolicyFile.read("p.yaml", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PolicyResult.Good.class);
    }

    @Test
    void a_self_reference_is_no_circle() {
        PolicyText text = PolicyText.good()
                .with("[reader_id, name, left_on]", "[reader_id, name, left_on, parent_id]")
                .with("library.loan.reader_id: block", "library.reader.parent_id: cascade");

        assertThat(text.read()).isInstanceOf(PolicyResult.Good.class);
    }

    private static PolicyResult read(String text) {
        return PolicyFile.read("p.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(PolicyResult result) {
        return switch (result) {
            case PolicyResult.Good good -> List.of();
            case PolicyResult.Bad bad ->
                bad.problems().stream().map(Problem::code).toList();
        };
    }
}
