package org.lethe.jobs.obfcm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.Purpose;
import org.lethe.rules.retention.yaml.PolicyFile;
import org.lethe.rules.retention.yaml.PolicyResult;

/** A submission is told the day on which retention erases without a receipt: the shipped policy must say the same. */
class HardExpiryTest {

    @Test
    void is_the_day_that_the_policy_says() {
        Policy policy = ((PolicyResult.Good)
                        PolicyFile.read(Path.of("..", "policies", "connected-services-belux.yaml")))
                .policy();
        Purpose waiting = policy.clusters().stream()
                .filter(cluster -> cluster.name().equals("obfcm-reading"))
                .flatMap(cluster -> cluster.purposes().stream())
                .filter(purpose -> purpose.name().equals("awaiting-the-receipt"))
                .findFirst()
                .orElseThrow();

        assertThat(waiting.retention().until(LocalDate.of(2025, 3, 1)))
                .isEqualTo(SubmissionStatus.lastDay(ObfcmHouse.YEAR))
                .isEqualTo(LocalDate.of(2027, 6, 30));
    }
}
