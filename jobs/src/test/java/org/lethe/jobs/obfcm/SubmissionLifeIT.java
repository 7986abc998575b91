package org.lethe.jobs.obfcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.database.DatabaseRole;
import org.lethe.reports.obfcm.Submission;
import org.lethe.reports.obfcm.SubmissionState;
import org.lethe.writers.obfcm.IllegalStepException;
import org.lethe.writers.run.AnotherRunException;
import org.lethe.writers.run.RunLock;

class SubmissionLifeIT {

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

    private Drafted only(List<Drafted> drafted) {
        assertThat(drafted).hasSize(1);
        return drafted.getFirst();
    }

    @Test
    void goes_from_draft_to_acceptance_with_every_step_in_the_ledger() {
        Drafted draft = only(house.run());
        long id = draft.submission();

        house.lifeCycle().approve(id, "anna");
        house.lifeCycle().transmitted(id, ObfcmHouse.format(), false, "bert");
        Submission accepted = house.lifeCycle().accepted(id, "EEA-4711", "carla");

        assertThat(accepted.state()).isEqualTo(SubmissionState.ACCEPTED);
        assertThat(house.submissions().history(id))
                .extracting(entry -> entry.text("state") + " " + entry.text("by"))
                .containsExactly("drafted test", "approved anna", "transmitted bert", "accepted carla");
        assertThat(house.texts(
                        DatabaseRole.BUSINESS_OWNER,
                        "SELECT manufacturer_id || ' ' || collection_year || ' ' || transmitted_on || ' ' || accepted_on"
                                + " FROM business.obfcm_submission"))
                .containsExactly("1 2025 2026-03-10 2026-03-10");
        assertThat(house.texts(
                        DatabaseRole.BUSINESS_OWNER,
                        "SELECT encode(vin_hmac, 'hex') || ' ' || first_reporting_year FROM business.obfcm_first_report"
                                + " ORDER BY first_report_id"))
                .containsExactlyInAnyOrder(
                        HexFormat.of().formatHex(ObfcmHouse.KEY.mark(ObfcmHouse.vin(1))) + " 2026",
                        HexFormat.of().formatHex(ObfcmHouse.KEY.mark(ObfcmHouse.vin(2))) + " 2026");
    }

    @Test
    void refuses_every_step_that_its_state_does_not_allow_in_a_sentence() {
        long id = only(house.run()).submission();

        assertThatThrownBy(() -> house.lifeCycle().transmitted(id, ObfcmHouse.format(), false, "x"))
                .isInstanceOf(IllegalStepException.class)
                .hasMessageContaining("is drafted and cannot become transmitted")
                .hasMessageContaining("approved");
        assertThatThrownBy(() -> house.lifeCycle().accepted(id, null, "x")).isInstanceOf(IllegalStepException.class);
        assertThatThrownBy(() -> house.lifeCycle().rejected(id, null, "x")).isInstanceOf(IllegalStepException.class);
        house.lifeCycle().approve(id, "x");
        assertThatThrownBy(() -> house.lifeCycle().approve(id, "x")).isInstanceOf(IllegalStepException.class);
        assertThatThrownBy(() -> house.lifeCycle().approve(99, "x"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no submission 99");
    }

    @Test
    void honours_a_refusal_after_the_export_and_before_the_transmission_with_a_new_revision() {
        Drafted first = only(house.run());
        house.lifeCycle().approve(first.submission(), "anna");
        house.refuse(2, "2025-05-01");

        assertThatThrownBy(() -> house.lifeCycle().transmitted(first.submission(), ObfcmHouse.format(), false, "bert"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("must not be sent")
                .hasMessageContaining("lethe run obfcm --collection-year 2025");
        assertThat(house.submissions().byId(first.submission()).orElseThrow().state())
                .isEqualTo(SubmissionState.APPROVED);
        Drafted second = only(house.run());

        assertThat(second.outcome()).isEqualTo(Drafted.Outcome.DRAFTED);
        assertThat(second.revision()).isEqualTo(2);
        assertThat(house.submissions().byId(first.submission()).orElseThrow().state())
                .isEqualTo(SubmissionState.SUPERSEDED);
        assertThat(first.folder().resolve(SubmissionFolder.RECORDS)).doesNotExist();
        assertThat(ObfcmHouse.decrypted(second.folder()))
                .hasSize(2)
                .noneMatch(line -> line.contains(ObfcmHouse.vin(2)));
        assertThat(house.details(second.submission())).containsExactly("2 owner-refused");
    }

    @Test
    void is_the_same_after_the_night_that_erased_what_was_refused_before_the_draft() throws Exception {
        house.refuse(2, "2025-05-01");
        Drafted draft = only(house.run());
        house.lifeCycle().approve(draft.submission(), "anna");
        house.sql("DELETE FROM business.obfcm_reading WHERE vehicle_id = 2"); // as retention does

        Drafted again = only(house.run());
        assertThat(again.outcome()).isEqualTo(Drafted.Outcome.UNCHANGED);
        assertThat(again.tally())
                .isNotNull()
                .extracting("neverRead", "refusedUnread")
                .containsExactly(1L, 1L);
        assertThat(house.lifeCycle()
                        .transmitted(draft.submission(), ObfcmHouse.format(), false, "bert")
                        .state())
                .isEqualTo(SubmissionState.TRANSMITTED);
    }

    @Test
    void is_not_touched_any_more_by_a_refusal_after_the_transmission() {
        Drafted first = only(house.run());
        house.lifeCycle().approve(first.submission(), "anna");
        house.lifeCycle().transmitted(first.submission(), ObfcmHouse.format(), false, "bert");
        house.refuse(2, "2025-05-01");

        Drafted again = only(house.run());

        assertThat(again.outcome()).isEqualTo(Drafted.Outcome.LEFT_ALONE);
        assertThat(again.submission()).isEqualTo(first.submission());
    }

    @Test
    void is_drafted_anew_after_a_rejection() {
        Drafted first = only(house.run());
        house.lifeCycle().approve(first.submission(), "anna");
        house.lifeCycle().transmitted(first.submission(), ObfcmHouse.format(), false, "bert");
        house.lifeCycle().rejected(first.submission(), "wrong template", "carla");

        Drafted second = only(house.run());

        assertThat(second.outcome()).isEqualTo(Drafted.Outcome.DRAFTED);
        assertThat(second.revision()).isEqualTo(2);
        assertThat(first.folder().resolve(SubmissionFolder.RECORDS)).doesNotExist();
    }

    @Test
    void keeps_a_draft_that_would_be_written_the_same_today() throws Exception {
        Drafted first = only(house.run());
        byte[] before = Files.readAllBytes(first.folder().resolve("statement.txt"));

        Drafted again = only(house.run(ObfcmHouse.NOW.plusSeconds(3600)));

        assertThat(again.outcome()).isEqualTo(Drafted.Outcome.UNCHANGED);
        assertThat(again.submission()).isEqualTo(first.submission());
        assertThat(Files.readAllBytes(again.folder().resolve("statement.txt"))).isEqualTo(before);
    }

    @Test
    void of_a_run_that_broke_off_nothing_is_left_and_the_next_one_writes_the_same_bytes() throws Exception {
        ObfcmListener breaking = step -> {
            if (step.startsWith("record")) {
                throw new IllegalStateException("the plug was pulled");
            }
        };
        assertThatThrownBy(() -> new ObfcmJob(house.place(), house.batch()).run(ObfcmHouse.order(), breaking))
                .isInstanceOf(ObfcmFailedException.class);
        assertThat(house.submissions().all(null)).isEmpty();

        Drafted first = only(house.run());
        assertThat(first.folder().getParent()).isDirectoryNotContaining("glob:**/.unfinished*");
        List<String> lines = ObfcmHouse.decrypted(first.folder());
        Files.move(first.folder(), house.folder.resolve("taken-away")); // somebody removes what was drafted
        Drafted second = only(house.run());

        assertThat(second.revision()).isEqualTo(2);
        assertThat(ObfcmHouse.decrypted(second.folder())).isEqualTo(lines);
        assertThat(house.submissions().all(null))
                .extracting(Submission::contentSha256)
                .containsOnly(house.submissions()
                        .byId(first.submission())
                        .orElseThrow()
                        .contentSha256());
    }

    @Test
    @SuppressWarnings("try") // the lock is held, not used
    void has_one_run_or_step_at_a_time() {
        ObfcmPlace place = house.place();
        Drafted draft = only(house.run());

        try (RunLock other =
                RunLock.take(place.obfcm(), ObfcmJob.NAME, ObfcmJob.lockName(ObfcmHouse.YEAR), place.lease())) {
            assertThatThrownBy(house::run).isInstanceOf(AnotherRunException.class);
            assertThatThrownBy(() -> house.lifeCycle().approve(draft.submission(), "anna"))
                    .isInstanceOf(AnotherRunException.class);
        }
    }

    @Test
    void takes_the_upload_for_the_report_where_that_is_configured() {
        Drafted draft = only(house.run());
        house.lifeCycle().approve(draft.submission(), "anna");

        Submission sent = house.lifeCycle().transmitted(draft.submission(), ObfcmHouse.format(), true, "bert");

        assertThat(sent.state()).isEqualTo(SubmissionState.ACCEPTED);
        assertThat(house.texts(DatabaseRole.BUSINESS_OWNER, "SELECT accepted_on::text FROM business.obfcm_submission"))
                .containsExactly("2026-03-10");
    }

    @Test
    void leaves_no_vin_anywhere_but_in_the_encrypted_file() throws Exception {
        house.sql("UPDATE business.vehicle SET vin = 'WPLANTEDVXN000001' WHERE vehicle_id = 1");
        Drafted draft = only(house.run());
        house.lifeCycle().approve(draft.submission(), "anna");
        house.lifeCycle().transmitted(draft.submission(), ObfcmHouse.format(), false, "bert");

        assertThat(ObfcmHouse.decrypted(draft.folder())).anyMatch(line -> line.startsWith("WPLANTEDVXN000001,"));
        assertThat(house.everythingOnDisk()).isNotEmpty().noneMatch(text -> text.contains("WPLANTED"));
        for (String table : house.texts(
                DatabaseRole.LETHE_OWNER,
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'lethe'")) {
            assertThat(house.texts(DatabaseRole.LETHE_OWNER, "SELECT CAST(t AS text) FROM lethe." + table + " AS t"))
                    .noneMatch(text -> text.contains("WPLANTED"));
        }
        try (var names = Files.walk(house.folder)) {
            assertThat(names.map(Path::toString)).noneMatch(name -> name.contains("PLANTED"));
        }
    }
}
