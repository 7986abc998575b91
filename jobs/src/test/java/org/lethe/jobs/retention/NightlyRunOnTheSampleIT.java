package org.lethe.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lethe.readers.catalogue.BoundPolicy;
import org.lethe.readers.retention.FactReader;
import org.lethe.reports.retention.RunTable;
import org.lethe.rules.retention.Decision;
import org.lethe.rules.retention.Outcome;
import org.lethe.rules.retention.sql.BoundCluster;

class NightlyRunOnTheSampleIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static RetentionHouse house;
    private static RunTable first;
    private static RunTable second;

    @BeforeAll
    static void one_complete_night() {
        house = new RetentionHouse(TODAY).withSample(1);
        System.err.println(house.bound().findings());
        System.err.println(org.lethe.reports.retention.PlanText.of(house.plan()));
        first = house.run();
        System.err.println(org.lethe.reports.retention.RunText.of(first));
        house.approveEverything();
        second = house.run();
        System.err.println(org.lethe.reports.retention.RunText.of(second));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void refuses_clusters_above_their_cap_until_somebody_approves() {
        assertThat(first.status()).isEqualTo("refused");
        assertThat(second.status()).isEqualTo("completed");
    }
}
