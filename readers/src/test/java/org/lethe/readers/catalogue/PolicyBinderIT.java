package org.lethe.readers.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lethe.database.DatabaseRole;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.sql.Predicate;
import org.lethe.rules.retention.sql.RowCode;
import org.lethe.rules.retention.yaml.PolicyFile;
import org.lethe.rules.retention.yaml.PolicyResult;
import org.lethe.testing.TestDatabase;

class PolicyBinderIT {

    private static final Path SHIPPED = Path.of("..", "policies", "connected-services-belux.yaml");

    private static TestDatabase database;
    private static String text;

    @BeforeAll
    static void the_reference_database() throws IOException {
        database = TestDatabase.fresh();
        text = Files.readString(SHIPPED);
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void has_nothing_to_say_about_the_shipped_policy() {
        assertThat(bind(text).findings()).isEmpty();
        assertThat(bind(text).refused()).isFalse();
    }

    @Test
    void puts_children_before_their_parents() {
        List<String> order = bind(text).clusters().stream()
                .map(bound -> bound.cluster().name())
                .toList();

        assertThat(order).containsSubsequence("sepa-mandate", "contract", "customer");
        assertThat(order).containsSubsequence("user-profile", "login-account", "customer");
        assertThat(order).containsSubsequence("technical-record", "vehicle");
    }

    @Test
    void knows_which_tables_a_predicate_reads_through_views() {
        assertThat(bind(text).cluster("bank-account").reads())
                .extracting(Object::toString)
                .contains("business.contract", "business.contract_party", "business.mandate")
                .doesNotContain("business.bank_account", "lethe.hold");
    }

    @Test
    void tells_all_that_is_wrong_at_once_with_its_place() {
        String faulty = text.replace("closed: row.closed_at", "closed: row.closed_ad")
                .replace("table: business.support_message", "table: business.support_massage")
                .replace("ended_on: date_trunc('decade', row.ended_on)::date", "ended_on: row.ended_on + 1");

        List<Finding> findings = bind(faulty).findings();

        assertThat(findings).extracting(Finding::code).contains("expression-not-understood", "unknown-table");
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("expression-not-understood"))
                .first()
                .satisfies(finding -> {
                    assertThat(finding.path()).startsWith("clusters", "service-case", "facts");
                    assertThat(finding.message()).contains("closed_ad");
                });
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("unknown-table"))
                .anySatisfy(finding -> assertThat(finding.hint()).contains("business.support_message"));
    }

    @Test
    void finds_an_overwrite_that_is_not_done_afterwards_or_changes_again() {
        assertThat(codes(text.replace("contract_number: null", "contract_number: \"'x'\"")))
                .contains("done-when-stays-false");
        assertThat(codes(text.replace("renewals: \"0\"", "renewals: coalesce(row.renewals, 0) + 1")))
                .contains("overwrite-not-idempotent");
    }

    /** Each kind of hold is a reason of its own for each key that it may come by. */
    @Test
    void refuses_more_reasons_than_a_plan_can_tell_apart_and_no_fewer() {
        List<Boolean> refused = new ArrayList<>();
        for (int more : List.of(48, 52, 58)) {
            BoundPolicy bound = bind(withMoreReasons(more));

            boolean tooMany = bound.clusters().stream().anyMatch(PolicyBinderIT::hasMoreReasonsThanBits);

            assertThat(bound.findings().stream()
                            .anyMatch(finding -> finding.code().equals("too-many-reasons")))
                    .as("%d more", more)
                    .isEqualTo(tooMany);
            refused.add(tooMany);
        }
        assertThat(refused).startsWith(false).endsWith(true).isSorted();
    }

    private static String withMoreReasons(int count) {
        String reasons = IntStream.rangeClosed(1, count)
                .mapToObj(n -> "\n      reason " + n + ": { clause: G.8, when: unpaid or overpaid }")
                .collect(Collectors.joining());
        return text.replaceFirst("\n    suspensions:", "\n    suspensions:" + reasons);
    }

    private static boolean hasMoreReasonsThanBits(BoundCluster bound) {
        long conditional = bound.cluster().purposes().stream()
                .filter(purpose -> purpose.appliesWhen() != null)
                .count();
        LocalDate day = LocalDate.of(2026, 11, 1);
        int reasons = new Predicate(bound, policy(text), day).suspensions().size();
        return conditional + reasons > RowCode.MOST;
    }

    @Test
    void cannot_be_made_to_write() {
        assertThat(
                        codes(
                                text.replace(
                                        "closed: row.closed_at",
                                        "closed: (WITH gone AS (DELETE FROM business.service_case RETURNING closed_at) SELECT max(closed_at) FROM gone)")))
                .contains("expression-not-understood");
    }

    @Test
    void takes_time_from_the_business_date_alone() {
        assertThat(codes(text.replace(
                        "closed: row.closed_at", "closed: CASE WHEN row.closed_at < now() THEN row.closed_at END")))
                .containsOnly("clock-in-fact");
        assertThat(codes(text.replace("closed: row.closed_at", "closed: coalesce(row.closed_at, CURRENT_DATE)")))
                .containsOnly("clock-in-fact");
    }

    @Test
    void wants_a_decision_for_every_foreign_key_a_name_for_every_column_and_an_index_to_slice_by() {
        try (TestDatabase drifted = TestDatabase.fresh()) {
            drifted.execute(DatabaseRole.BUSINESS_OWNER, """
                    ALTER TABLE business.customer ADD COLUMN shoe_size integer;
                    CREATE TABLE business.raffle (ticket bigint PRIMARY KEY, customer_id bigint REFERENCES business.customer);
                    ALTER TABLE business.service_case DROP CONSTRAINT service_case_pkey CASCADE;
                    """);

            List<Finding> findings = new PolicyBinder(drifted.connections().dataSource(DatabaseRole.LETHE_RETENTION))
                    .bind(policy(text))
                    .findings();

            assertThat(findings)
                    .extracting(Finding::code)
                    .contains("column-not-covered", "table-not-covered", "foreign-key-undecided", "no-index");
            assertThat(findings)
                    .filteredOn(finding -> finding.code().equals("table-not-covered"))
                    .first()
                    .satisfies(finding ->
                            assertThat(finding.hint()).contains("business.raffle: { columns: [ticket, customer_id]"));
        }
    }

    private static List<String> codes(String policyText) {
        return bind(policyText).findings().stream().map(Finding::code).toList();
    }

    private static BoundPolicy bind(String policyText) {
        return new PolicyBinder(database.connections().dataSource(DatabaseRole.LETHE_RETENTION))
                .bind(policy(policyText));
    }

    private static Policy policy(String policyText) {
        return switch (PolicyFile.read("policy.yaml", policyText.getBytes(StandardCharsets.UTF_8))) {
            case PolicyResult.Good good -> good.policy();
            case PolicyResult.Bad bad ->
                throw new IllegalStateException(bad.problems().toString());
        };
    }
}
