package org.lethe.app.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code kill -9} of the program while workbooks of a month are made, and while it is released; then the same command again. */
class KilledDealerMonthIT {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Test
    void is_told_to_nobody_before_and_to_everybody_once_after() throws IOException {
        try (SampleHome home = SampleHome.copyOf("killed-dealers", Map.of())) {
            home.done("sample", "load", "--replace", "--scale", "0.05", "--as-of", SampleHome.DAY, "--dealers", "10");

            killAt(home, "render");

            assertThat(home.ask("SELECT count(*) FROM lethe.dealer_release")).isZero();
            assertThat(released(home)).isEmpty();
            assertThat(files(home)).allMatch(KilledDealerMonthIT::isEncrypted);

            killAt(home, "release");

            boolean done = home.ask("SELECT count(*) FROM lethe.dealer_release") == 1;
            try (RealProcess again = month(home)) {
                assertThat(again.ended(PATIENCE)).as(again.said()).isEqualTo(done ? 3 : 0);
            }
            assertThat(home.ask("SELECT count(*) FROM lethe.dealer_release")).isOne();
            assertThat(files(home))
                    .isNotEmpty()
                    .hasSameSizeAs(released(home))
                    .allMatch(KilledDealerMonthIT::isEncrypted);
            assertThat(home.done("evidence", "verify")).contains("INTACT");
        }
    }

    private static RealProcess month(SampleHome home) {
        return home.start("run", "dealer", "--period", "2026-05");
    }

    private static void killAt(SampleHome home, String step) {
        try (RealProcess month = month(home)) {
            while (month.isAlive() && !month.said().contains(step + " …")) {
                PulledPlugIT.sleep(2);
            }
            PulledPlugIT.sleep(20);
            month.signal("KILL");
            assertThat(month.ended(PATIENCE)).as(month.said()).isIn(0, 137);
        }
    }

    /** All workbooks that lie anywhere. */
    private static List<Path> files(SampleHome home) throws IOException {
        try (Stream<Path> all = Files.walk(home.folder.resolve("evidence"))) {
            return all.filter(file ->
                            file.toString().endsWith(".xlsx") || file.toString().contains(".part"))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    /** Those that a recipient sees. */
    private static List<Path> released(SampleHome home) throws IOException {
        return files(home).stream()
                .filter(file -> file.toString().contains(File.separator + "2026-05" + File.separator))
                .toList();
    }

    private static boolean isEncrypted(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return bytes.length == 0 || bytes[0] == (byte) 0xd0;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
