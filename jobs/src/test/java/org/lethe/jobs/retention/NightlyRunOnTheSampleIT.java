package org.lethe.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lethe.evidence.ChainCheck;
import org.lethe.readers.catalogue.BoundPolicy;
import org.lethe.readers.catalogue.Finding;
import org.lethe.readers.retention.FactReader;
import org.lethe.reports.retention.Certificate;
import org.lethe.reports.retention.CertificateBuilder;
import org.lethe.reports.retention.ClusterPlan;
import org.lethe.reports.retention.Plan;
import org.lethe.reports.retention.RunTable;
import org.lethe.rules.retention.Decision;
import org.lethe.rules.retention.Outcome;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.writers.evidence.LedgerReader;

class NightlyRunOnTheSampleIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static RetentionHouse house;
    private static BoundPolicy bound;
    private static Plan plan;
    private static RunTable withoutConsent;
    private static RunTable night;
    private static RunTable again;
    private static long financeBefore;

    @BeforeAll
    static void one_complete_night() {
        house = new RetentionHouse(TODAY).withSample(0.2);
        bound = house.bound();
        plan = house.plan();
        financeBefore = house.count("SELECT count(*) FROM business.invoice");
        withoutConsent = house.run();
        house.approveEverything();
        night = house.run();
        again = house.run();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void fits_the_reference_schema_without_a_finding_that_stops_it() {
        assertThat(bound.findings())
                .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                .isEmpty();
    }

    @Test
    void refuses_clusters_above_their_cap_until_somebody_approves() {
        assertThat(withoutConsent.status()).isEqualTo("refused");
        assertThat(withoutConsent.lines())
                .filteredOn(RunTable.Line::refused)
                .extracting(RunTable.Line::cluster)
                .containsExactly("vehicle-telemetry");
        assertThat(night.status()).isEqualTo("completed");
    }

    @Test
    void does_to_every_labelled_row_what_was_written_by_hand() {
        List<String> wrong = new ArrayList<>();
        List<String[]> oracle = house.sql()
                .sql("SELECT cluster, row_key, expected, label, because FROM sample.row_oracle ORDER BY 1, 2")
                .query((row, number) -> new String[] {
                    row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)
                })
                .list();
        for (String[] expectation : oracle) {
            String found = outcomeOf(expectation[0], expectation[1]);
            String expected = expectation[2];
            boolean ended = expected.equals("erase") || expected.equals("anonymise");
            boolean right = found.equals(ended ? "gone" : expected);
            if (!right) {
                wrong.add(expectation[0] + " " + expectation[1] + " is " + found + ", expected " + expected + ": "
                        + expectation[3] + ", " + expectation[4]);
            }
        }

        assertThat(oracle).hasSizeGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    @Test
    void ends_exactly_what_the_plan_announced() {
        List<String> announced = plan.clusters().stream()
                .map(cluster -> cluster.cluster() + " " + cluster.erasable())
                .collect(Collectors.toList());

        List<String> done = withoutConsent.lines().stream()
                .map(line -> line.cluster() + " "
                        + (line.done()
                                + (line.refused()
                                        ? lineOf(night, line.cluster()).done()
                                        : 0)))
                .toList();
        assertThat(done).isEqualTo(announced);
    }

    @Test
    void leaves_nothing_erasable_and_changes_nothing_when_it_runs_again() {
        assertThat(house.plan().clusters())
                .allSatisfy(cluster ->
                        assertThat(cluster.erasable()).as(cluster.cluster()).isZero());
        assertThat(again.status()).isEqualTo("completed");
        assertThat(again.lines()).allSatisfy(line -> assertThat(line.done()).isZero());
    }

    @Test
    void accounts_in_the_ledger_for_every_row_that_went() {
        Certificate certificate = certificate(withoutConsent.runId());
        for (RunTable.Line line : withoutConsent.lines()) {
            if (!line.refused()) {
                assertThat(certificate.lines())
                        .filteredOn(other -> other.cluster().equals(line.cluster()))
                        .allSatisfy(other -> assertThat(other.done()).isEqualTo(line.done()));
            }
        }
        long invoices = certificate.lines().stream()
                .filter(line -> line.cluster().equals("financial-transaction"))
                .mapToLong(Certificate.Line::done)
                .sum();
        assertThat(invoices).isPositive();
        assertThat(house.count("SELECT count(*) FROM business.invoice")).isEqualTo(financeBefore - invoices);
        assertThat(new LedgerReader(house.place.retention())
                        .check(house.place.anchors().read()))
                .isInstanceOf(ChainCheck.Intact.class);
    }

    @Test
    void drops_expired_days_of_telemetry_and_moves_what_must_stay() {
        assertThat(house.texts("""
                        SELECT c.relname FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid
                        WHERE i.inhparent = 'business.telemetry'::regclass AND c.relname < 'telemetry_20261025'
                        """)).isEmpty();
        assertThat(house.count("SELECT count(*) FROM business.telemetry_default"))
                .isPositive();
        assertThat(certificate(night.runId()).lines().getFirst().survivors()).isPositive();
    }

    @Test
    void writes_the_certificate_in_three_forms() {
        assertThat(List.of(".txt", ".json", ".html"))
                .allSatisfy(ending -> assertThat(Files.exists(
                                house.place.certificates().resolve("certificate-run-" + night.runId() + ending)))
                        .isTrue());
    }

    @Test
    void finds_every_row_of_every_table_in_exactly_one_outcome() {
        for (ClusterPlan cluster : plan.clusters()) {
            assertThat(cluster.rows())
                    .isEqualTo(cluster.done()
                            + cluster.noPurpose()
                            + cluster.quarantined()
                            + cluster.open()
                            + cluster.keep()
                            + cluster.erasable()
                            + cluster.suspended());
        }
    }

    private static Certificate certificate(long runId) {
        return CertificateBuilder.of(new LedgerReader(house.place.retention()).ofRun(runId));
    }

    private static RunTable.Line lineOf(RunTable table, String cluster) {
        return table.lines().stream()
                .filter(line -> line.cluster().equals(cluster))
                .findFirst()
                .orElseThrow();
    }

    private static String outcomeOf(String cluster, String key) {
        BoundCluster there = bound.cluster(cluster);
        List<FactReader.Row> rows =
                new FactReader(house.place.retention(), house.policy).byKey(there, List.of(key.split("\\|")), TODAY);
        if (rows.isEmpty()) {
            return "gone";
        }
        Decision decision = new Decision(there.cluster(), house.policy.earliest(), TODAY);
        return switch (decision.of(rows.getFirst().facts())) {
            case Outcome.Keep keep -> "keep";
            case Outcome.Open open -> "open";
            case Outcome.Suspended suspended -> "suspended";
            case Outcome.Quarantined quarantined -> "quarantined";
            case Outcome.AlreadyAnonymised done -> "done";
            case Outcome.NoPurpose none -> "no-purpose";
            case Outcome.Erase erase -> "still erasable";
            case Outcome.Anonymise anonymise -> "still to anonymise";
        };
    }
}
