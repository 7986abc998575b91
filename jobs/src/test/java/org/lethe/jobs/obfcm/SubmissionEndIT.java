package org.lethe.jobs.obfcm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.reports.obfcm.Submission;
import org.lethe.reports.obfcm.SubmissionState;

/** Retention has taken a submission's readings, and what is left of it goes too. */
class SubmissionEndIT {

    private ObfcmHouse house;

    @BeforeEach
    void two_cars_were_read() {
        house = new ObfcmHouse();
        house.car(1);
        house.car(2);
        house.read(1, "2025-04-01T10:00:00Z", "650", "10000");
        house.read(2, "2025-05-01T10:00:00Z", "720", "12000");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Drafted drafted() {
        return house.run().getFirst();
    }

    @Test
    void is_erased_once_retention_has_taken_its_readings_and_leaves_counts_and_hashes() {
        Drafted draft = drafted();
        house.lifeCycle().approve(draft.submission(), "anna");
        house.lifeCycle().transmitted(draft.submission(), ObfcmHouse.format(), false, "bert");
        house.lifeCycle().accepted(draft.submission(), null, "carla");

        assertThat(house.closing().run()).isEmpty();
        house.sql("DELETE FROM business.obfcm_reading");
        assertThat(house.closing().run()).hasSize(1);

        Submission erased = house.submissions().byId(draft.submission()).orElseThrow();
        assertThat(erased.state()).isEqualTo(SubmissionState.ERASED);
        assertThat(erased.manifest()).contains("\"exported\" : 2").contains(erased.contentSha256());
        assertThat(draft.folder().resolve(SubmissionFolder.RECORDS)).doesNotExist();
        assertThat(draft.folder().resolve("manifest.json")).exists();
        assertThat(house.details(draft.submission())).isEmpty();
    }

    @Test
    void is_erased_by_the_hard_expiry_without_a_receipt() {
        Drafted draft = drafted();
        house.sql("DELETE FROM business.obfcm_reading");

        house.closing(Instant.parse("2027-06-30T23:00:00Z")).run();

        assertThat(house.submissions().history(draft.submission()).getLast().text("because"))
                .isEqualTo("hard expiry without a receipt");
    }

    @Test
    void is_made_anew_when_every_owner_has_refused_since_and_is_not_taken_for_expired() {
        Drafted draft = drafted();
        house.sql("DELETE FROM business.obfcm_reading");

        house.closing().run();

        assertThat(house.submissions().byId(draft.submission()).orElseThrow().state())
                .isEqualTo(SubmissionState.SUPERSEDED);
        assertThat(draft.folder().resolve(SubmissionFolder.RECORDS)).doesNotExist();
        Drafted next = drafted();
        assertThat(next.revision()).isEqualTo(2);
        assertThat(next.folder().resolve("statement.txt")).content().contains("NOTHING WAS COLLECTED");
    }

    @Test
    void that_was_rejected_ends_with_the_revision_that_was_accepted() {
        Drafted first = drafted();
        house.lifeCycle().approve(first.submission(), "anna");
        house.lifeCycle().transmitted(first.submission(), ObfcmHouse.format(), false, "bert");
        house.lifeCycle().rejected(first.submission(), null, "carla");
        Drafted second = drafted();
        house.lifeCycle().approve(second.submission(), "anna");
        house.lifeCycle().transmitted(second.submission(), ObfcmHouse.format(), false, "bert");
        house.lifeCycle().accepted(second.submission(), null, "carla");
        house.sql("DELETE FROM business.obfcm_reading");

        assertThat(house.closing().run()).hasSize(2);
        assertThat(house.submissions().history(first.submission()).getLast().text("because"))
                .isEqualTo("a later revision was accepted");
    }
}
