package org.lethe.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.database.DatabaseRole;
import org.lethe.evidence.ChainCheck;
import org.lethe.evidence.Entry;
import org.lethe.readers.retention.PlanReader;
import org.lethe.reports.retention.ClusterPlan;
import org.lethe.rules.retention.Slice;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.writers.evidence.LedgerReader;
import org.lethe.writers.retention.Fence;
import org.lethe.writers.retention.RunContext;
import org.lethe.writers.retention.SliceWriter;
import org.lethe.writers.run.Run;
import org.lethe.writers.run.RunClusters;
import org.lethe.writers.run.RunRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;

class TwoSlicesAtOnceIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String CLUSTER = "service-case";

    private RetentionHouse house;
    private Run run;

    @BeforeEach
    void forty_expired_cases() {
        house = new RetentionHouse(TODAY).withExpiredCases();
        run = new RunRegistry(house.place.retention(), house.clock).open("two", house.policy, TODAY, house.source);
        ClusterPlan plan = new PlanReader(house.place.retention(), house.policy)
                .readAll(List.of(cluster()), TODAY, refused -> false)
                .getFirst();
        new RunClusters(house.place.retention(), house.clock).intend(run, 0, plan, Optional.empty());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void end_at_the_same_time_and_are_recorded_one_after_the_other() {
        house.database.execute(DatabaseRole.BUSINESS_OWNER, """
                CREATE SEQUENCE business.arrived;
                CREATE FUNCTION business.meet() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                BEGIN
                    PERFORM nextval('business.arrived');
                    FOR i IN 1..1000 LOOP
                        IF (SELECT last_value FROM business.arrived) >= 2 THEN RETURN NULL; END IF;
                        PERFORM pg_sleep(0.02);
                    END LOOP;
                    RAISE EXCEPTION 'the other slice did not come';
                END $$;
                CREATE TRIGGER meet BEFORE DELETE ON business.service_case FOR EACH STATEMENT EXECUTE FUNCTION business.meet();
                """);

        Ended ended = new Ended();
        writer().write(cluster(), slices(), ended);

        assertThat(ended.rows()).containsExactly(20L, 20L);
        assertThat(recorded()).containsExactly(20L, 20L);
        assertThat(new LedgerReader(house.place.retention()).check(List.of())).isInstanceOf(ChainCheck.Intact.class);
    }

    @Test
    void leave_the_one_ended_and_recorded_when_the_other_fails() {
        house.database.execute(DatabaseRole.BUSINESS_OWNER, """
                CREATE FUNCTION business.refuse() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN IF OLD.case_id = 30 THEN RAISE EXCEPTION 'not this one'; END IF; RETURN OLD; END $$;
                CREATE TRIGGER refuse BEFORE DELETE ON business.service_case FOR EACH ROW EXECUTE FUNCTION business.refuse();
                """);

        assertThatThrownBy(() -> writer().write(cluster(), slices(), new Ended()))
                .hasStackTraceContaining("P0001");

        assertThat(house.texts("SELECT CAST(min(case_id) AS text) || '-' || max(case_id) FROM business.service_case"))
                .containsExactly("21-40");
        assertThat(recorded()).containsExactly(20L);
        assertThat(JdbcClient.create(house.place.retention())
                        .sql(
                                "SELECT done_rows || ' in ' || slices FROM lethe.run_cluster WHERE cluster = 'service-case'")
                        .query(String.class)
                        .list())
                .containsExactly("20 in 1");
    }

    @Test
    void begin_no_other_when_one_has_failed() {
        house.database.execute(DatabaseRole.BUSINESS_OWNER, """
                CREATE FUNCTION business.refuse() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN IF OLD.case_id <= 10 THEN RAISE EXCEPTION 'not this one'; END IF;
                   PERFORM pg_sleep(0.1); RETURN OLD; END $$;
                CREATE TRIGGER refuse BEFORE DELETE ON business.service_case FOR EACH ROW EXECUTE FUNCTION business.refuse();
                """);

        assertThatThrownBy(() -> writer().write(cluster(), fours(), new Ended()))
                .hasStackTraceContaining("P0001");

        assertThat(recorded()).as("only the one beside it").containsExactly(10L);
    }

    @Test
    void begin_no_other_when_the_run_is_asked_to_stop() {
        Ended ended = new Ended(1);

        writer().write(cluster(), fours(), ended);

        assertThat(ended.rows())
                .as("the one beside it is ended too, unless it had not begun")
                .hasSizeBetween(1, 2);
        assertThat(recorded()).isEqualTo(ended.rows());
    }

    @Test
    void end_all_that_wait_however_many() {
        Ended ended = new Ended();

        writer().write(cluster(), fours(), ended);

        assertThat(ended.rows()).containsExactly(10L, 10L, 10L, 10L);
    }

    private List<Slice> fours() {
        return List.of(
                new Slice.Range(CLUSTER, null, "11"),
                new Slice.Range(CLUSTER, "11", "21"),
                new Slice.Range(CLUSTER, "21", "31"),
                new Slice.Range(CLUSTER, "31", null));
    }

    private List<Slice> slices() {
        return List.of(new Slice.Range(CLUSTER, null, "21"), new Slice.Range(CLUSTER, "21", null));
    }

    private BoundCluster cluster() {
        return house.bound().cluster(CLUSTER);
    }

    private SliceWriter writer() {
        RunContext context = new RunContext(
                new Fence(run.runId(), run.token()), house.policy, TODAY, house.place.tombstones(), house.clock, 0);
        return new SliceWriter(house.place.retention(), house.place.maintenance(), context);
    }

    private List<Long> recorded() {
        return new LedgerReader(house.place.retention())
                .completions(CLUSTER).stream()
                        .map(link -> Entry.parse(link.body()).count("done"))
                        .toList();
    }
}
