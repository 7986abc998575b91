package org.lethe.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.database.DatabaseRole;
import org.lethe.jobs.batch.BatchMetadata;
import org.lethe.reports.retention.Certificate;
import org.lethe.reports.retention.CertificateBuilder;
import org.lethe.reports.retention.RunTable;
import org.lethe.rules.retention.Slice;
import org.lethe.writers.evidence.LedgerReader;
import org.lethe.writers.retention.SliceResult;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

class InterruptedRunIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private RetentionHouse house;

    @BeforeEach
    void a_backlog_that_somebody_approved() {
        house = new RetentionHouse(TODAY).withSample(0.05);
        house.approveEverything();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void is_continued_with_the_same_number_after_a_failure_between_two_slices() {
        RetentionListener pullsThePlug = afterSlices(5, () -> {
            throw new IllegalStateException("pulled the plug, for john.doe@example.com");
        });

        assertThatThrownBy(() -> house.job().run(order(), pullsThePlug))
                .isInstanceOf(RetentionFailedException.class)
                .hasMessageContaining("IllegalStateException")
                .hasMessageNotContaining("john.doe");
        RunTable continued = house.run();

        assertThat(continued.status()).isEqualTo("completed");
        assertThat(continued.runId()).isEqualTo(1);
        assertThat(house.plan().erasable()).isZero();
        Certificate certificate = CertificateBuilder.of(new LedgerReader(house.place.retention()).ofRun(1));
        assertThat(certificate.resumed()).isEqualTo(1);
        assertThat(certificate.lines())
                .allSatisfy(line ->
                        assertThat(line.done()).as(line.cluster()).isEqualTo(doneRows(continued, line.cluster())));
    }

    @Test
    void keeps_personal_data_out_of_batch_metadata_ledger_and_message_when_it_fails() {
        house.database.execute(DatabaseRole.BUSINESS_OWNER, """
                CREATE FUNCTION business.shout() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'cannot delete planted-address@example.com'; END $$;
                CREATE TRIGGER shout BEFORE DELETE ON business.service_case FOR EACH ROW EXECUTE FUNCTION business.shout();
                """);

        assertThatThrownBy(house::run)
                .isInstanceOf(RetentionFailedException.class)
                .hasMessageContaining("P0001")
                .hasMessageNotContaining("planted-address");
        assertThat(house.platformTexts()).isNotEmpty().noneMatch(text -> text.contains("planted-address"));
    }

    @Test
    void begins_although_the_process_before_was_killed_while_it_registered_the_batch_job() {
        BatchMetadata.in(house.database.connections().dataSource(DatabaseRole.LETHE_BATCH))
                .repository()
                .createJobInstance(
                        RetentionJob.NAME,
                        new JobParametersBuilder()
                                .addString("policy", house.policy.name())
                                .addString("policyDigest", house.policy.digest())
                                .addLocalDate("asOf", TODAY)
                                .addLong("attempt", 1L)
                                .toJobParameters());

        assertThat(house.run().status()).isEqualTo("completed");
    }

    @Test
    void stops_between_slices_when_asked_and_the_next_start_goes_on() {
        RetentionJob job = house.job();

        RunTable stopped = job.run(order(), afterSlices(4, job::requestStop));
        RunTable continued = house.run();

        assertThat(stopped.status()).isEqualTo("stopped");
        assertThat(continued.runId()).isEqualTo(stopped.runId());
        assertThat(continued.status()).isEqualTo("completed");
        assertThat(house.plan().erasable()).isZero();
    }

    @Test
    void stops_before_its_first_slice_when_it_was_asked_before_it_began() {
        RetentionJob job = house.job();
        job.requestStop();

        assertThat(job.run(order(), RetentionListener.SILENT).status()).isEqualTo("stopped");
        assertThat(new LedgerReader(house.place.retention())
                        .ofRun(1).stream().filter(link -> link.kind().equals("completion")))
                .isEmpty();
        assertThat(house.run().status()).isEqualTo("completed");
    }

    @Test
    void changes_nothing_any_more_once_somebody_took_it_over() {
        RetentionListener takenOver = afterSlices(
                3,
                () -> house.database.execute(
                        DatabaseRole.LETHE_RETENTION, "UPDATE lethe.run SET fencing_token = fencing_token + 1"));

        long before = house.count("SELECT count(*) FROM business.telemetry");
        assertThatThrownBy(() -> house.job().run(order(), takenOver)).hasMessageContaining("taken over");
        assertThat(house.count("SELECT count(*) FROM business.telemetry")).isBetween(1L, before);
        assertThat(new LedgerReader(house.place.retention())
                        .ofRun(1).stream().filter(link -> link.kind().equals("completion")))
                .hasSize(3);
    }

    private RetentionOrder order() {
        return new RetentionOrder(house.policy, house.source, TODAY);
    }

    private static long doneRows(RunTable table, String cluster) {
        return table.lines().stream()
                .filter(line -> line.cluster().equals(cluster))
                .mapToLong(RunTable.Line::done)
                .sum();
    }

    private static RetentionListener afterSlices(int count, Runnable action) {
        AtomicInteger slices = new AtomicInteger();
        return new RetentionListener() {
            @Override
            public void committed(Slice slice, SliceResult result) {
                if (slices.incrementAndGet() == count) {
                    action.run();
                }
            }
        };
    }
}
