package org.lethe.app.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A process that sleeps for longer than its lease: another takes its run over, and what wakes up changes nothing any more. */
class PausedProcessIT {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Test
    void is_taken_over_after_its_lease_and_writes_nothing_when_it_wakes() throws IOException {
        try (SampleHome home = SampleHome.copyOf("paused", Map.of("LETHE_LEASE", "PT4S"));
                RealProcess sleeper = home.night()) {
            while (sleeper.isAlive() && home.ask("SELECT count(*) FROM lethe.evidence WHERE kind = 'completion'") < 5) {
                PulledPlugIT.sleep(2);
            }
            sleeper.signal("STOP");
            takeOver(home);
            EndState end = EndState.of(home);
            long entries = home.ask("SELECT count(*) FROM lethe.evidence");
            List<String> files = files(home.folder.resolve("evidence"));
            assertThat(home.ask("SELECT count(*) FROM lethe.run WHERE status = 'completed' AND fencing_token > 1"))
                    .isEqualTo(1);

            sleeper.signal("CONT");

            assertThat(sleeper.ended(PATIENCE)).as(sleeper.said()).isEqualTo(1);
            assertThat(sleeper.said()).containsAnyOf("taken over", "failed:");
            assertThat(EndState.of(home)).isEqualTo(end);
            assertThat(home.ask("SELECT count(*) FROM lethe.evidence")).isEqualTo(entries);
            assertThat(home.ask("SELECT count(*) FROM lethe.run WHERE status = 'completed'"))
                    .isEqualTo(1);
            assertThat(files(home.folder.resolve("evidence"))).isEqualTo(files);
            assertThat(home.done("evidence", "verify")).contains("INTACT");
        }
    }

    /** Starts again until the lease is over; a start on a busy machine may take as long as the lease. */
    private static void takeOver(SampleHome home) {
        int code = 3;
        for (int start = 0; code == 3 && start < 20; start++) {
            try (RealProcess taker = home.night()) {
                code = taker.ended(PATIENCE);
                if (code == 3) {
                    assertThat(taker.said()).contains("Another run", "takes it over");
                    PulledPlugIT.sleep(500);
                } else {
                    assertThat(code).as(taker.said()).isZero();
                }
            }
        }
        assertThat(code).isZero();
    }

    /** Names and contents of what is kept outside the database. */
    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> {
                        try {
                            return file + ": " + Files.readString(file);
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }
}
