package org.lethe.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.database.DatabaseRole;
import org.lethe.writers.run.AnotherRunException;
import org.lethe.writers.run.RunLock;
import org.springframework.jdbc.core.simple.JdbcClient;

class RefusedRunIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private RetentionHouse house;

    @BeforeEach
    void open() {
        house = new RetentionHouse(TODAY);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void refuses_in_words_when_the_file_of_noted_heads_was_edited() throws Exception {
        Files.writeString(house.folder.resolve("anchors"), "half a li");

        assertThatThrownBy(house::run).isInstanceOf(RefusedException.class).hasMessageContaining("Line 1 of");
    }

    @Test
    void refuses_a_date_in_the_future() {
        RetentionOrder tomorrow = new RetentionOrder(house.policy, house.source, TODAY.plusDays(1));

        assertThatThrownBy(() -> house.job().run(tomorrow, RetentionListener.SILENT))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("2026-11-23")
                .hasMessageContaining("after today");
    }

    @Test
    void refuses_to_begin_on_a_catalogue_that_has_drifted_and_erases_nothing() {
        aBacklogThatSomebodyApproved();
        house.database.execute(DatabaseRole.BUSINESS_OWNER, "ALTER TABLE business.customer ADD COLUMN shoe_size int");
        long before = house.count("SELECT count(*) FROM business.service_case");

        assertThatThrownBy(house::run)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("business.customer.shoe_size");
        assertThat(house.count("SELECT count(*) FROM business.service_case")).isEqualTo(before);
    }

    @Test
    void refuses_to_begin_on_a_ledger_that_somebody_edited() {
        aBacklogThatSomebodyApproved();
        house.run();
        house.database.execute(DatabaseRole.LETHE_OWNER, """
                ALTER TABLE lethe.evidence DISABLE TRIGGER append_only;
                UPDATE lethe.evidence SET body = replace(body, '"done":', '"done": ') WHERE seq = (
                    SELECT min(seq) FROM lethe.evidence WHERE kind = 'completion');
                ALTER TABLE lethe.evidence ENABLE TRIGGER append_only;
                """);

        long entries = ledgerEntries();
        assertThatThrownBy(house::run).isInstanceOf(RefusedException.class).hasMessageContaining("was changed");

        assertThat(ledgerEntries())
                .as("nothing is added to a ledger that is broken")
                .isEqualTo(entries);
        assertThat(JdbcClient.create(house.place.retention())
                        .sql("SELECT status || ': ' || message FROM lethe.run ORDER BY run_id DESC LIMIT 1")
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(told -> assertThat(told).startsWith("refused: The ledger is broken: entry"));
    }

    @Test
    void lets_only_one_process_work_and_tells_the_other() {
        aBacklogThatSomebodyApproved();
        RunLock other =
                RunLock.take(house.place.retention(), RetentionJob.NAME, house.policy.name(), RunLock.USUAL_LEASE);

        assertThatThrownBy(house::run).isInstanceOf(AnotherRunException.class).hasMessageContaining("lethe status");
        other.close();
        assertThat(house.run().status()).isEqualTo("completed");
    }

    private void aBacklogThatSomebodyApproved() {
        house.withSample(0.05).approveEverything();
    }

    private long ledgerEntries() {
        return JdbcClient.create(house.place.retention())
                .sql("SELECT count(*) FROM lethe.evidence")
                .query(Long.class)
                .single();
    }
}
