package org.lethe.jobs.dealer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.writers.run.AnotherRunException;
import org.lethe.writers.run.RunLock;

class MonthThatGoesWrongIT {
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final int LARGEST = 9001;

    @TempDir
    private Path folder;

    @Test
    void delays_a_dealer_whose_workbook_cannot_be_made_and_delivers_it_later_from_the_ledger_alone() throws Exception {
        try (DealerHouse house = new DealerHouse(folder, 8, 900)) {
            house.change("UPDATE business.dealer SET name = repeat('x', 40000) WHERE dealer_id = " + LARGEST);

            DealerOutcome may = house.report(MAY);

            assertThat(may.delayed()).containsExactly(LARGEST).isEqualTo(house.delayed);
            assertThat(may.released()).isPositive();
            assertThat(house.files(MAY)).hasSize(may.released());
            house.change("UPDATE business.dealer SET name = 'Garage' WHERE dealer_id = " + LARGEST);
            house.change("DELETE FROM business.contract_party; DELETE FROM business.sales_request");

            DealerOutcome late = house.report(MAY);

            assertThat(late.released()).isOne();
            assertThat(late.delayed()).isEmpty();
            assertThat(house.files(MAY)).hasSize(may.released() + 1);
            assertThat(house.number("SELECT count(*) FROM lethe.dealer_late")).isOne();
            assertThat(unreleased()).isEmpty();
            assertThatThrownBy(() -> house.report(MAY)).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void shows_what_was_released_when_the_process_was_killed_before_it_could() throws Exception {
        try (DealerHouse house = new DealerHouse(folder, 6, 900)) {
            int released = house.report(MAY).released();
            Path shown = folder.resolve("dealer").resolve("2026-05");
            Path attempt = folder.resolve("dealer").resolve(".2026-05.a.unreleased");
            Files.move(shown, attempt);
            Path other = Files.createDirectory(folder.resolve("dealer").resolve(".2026-05.0.unreleased"));
            Files.writeString(other.resolve("dealer-9001-2026-05.xlsx"), "somebody else's");

            assertThatThrownBy(() -> house.report(MAY)).isInstanceOf(RefusedException.class);

            assertThat(house.files(MAY)).hasSize(released);
            assertThat(attempt).doesNotExist();
        }
    }

    @Test
    void stops_for_everybody_when_a_finished_file_is_not_what_it_should_be_and_begins_again() throws Exception {
        try (DealerHouse house = new DealerHouse(folder, 8, 900)) {
            house.onStep = step -> {
                if (step.equals("gate")) {
                    List<Path> files = files(unreleased().getFirst());
                    assertThat(files).hasSizeGreaterThan(1).allMatch(MonthThatGoesWrongIT::isEncrypted);
                    copy(files.get(0), files.get(1));
                }
            };

            assertThatThrownBy(() -> house.report(MAY)).isInstanceOf(DealerFailedException.class);

            assertThat(house.number("SELECT count(*) FROM lethe.dealer_release"))
                    .isZero();
            assertThat(folder.resolve("dealer").resolve("2026-05")).doesNotExist();
            house.onStep = step -> {};
            assertThat(house.files(house.report(MAY).edition().month())).isNotEmpty();
            assertThat(unreleased()).isEmpty();
        }
    }

    @Test
    void begins_again_although_it_was_killed_before_a_part_of_the_rendering_knew_which_part_it_was() throws Exception {
        try (DealerHouse house = new DealerHouse(folder, 8, 900)) {
            house.onStep = step -> {
                if (step.equals("gate")) {
                    throw new IllegalStateException("killed");
                }
            };
            assertThatThrownBy(() -> house.report(MAY)).isInstanceOf(DealerFailedException.class);
            house.forge("UPDATE lethe.batch_step_execution SET status = 'FAILED' WHERE step_name LIKE 'render-part:%';"
                    + " UPDATE lethe.batch_step_execution_context SET short_context ="
                    + " (SELECT short_context FROM lethe.batch_step_execution_context JOIN lethe.batch_step_execution USING (step_execution_id)"
                    + " WHERE step_name = 'audit')");

            house.onStep = step -> {};
            assertThat(house.report(MAY).released()).isPositive();
        }
    }

    @Test
    void is_refused_with_the_facts_that_are_to_blame_and_something_coarser() throws Exception {
        try (DealerHouse house = new DealerHouse(folder, 2, 900)) {
            house.change(
                    "DELETE FROM business.contract_party party USING business.contract WHERE party.contract_id = contract.contract_id"
                            + " AND dealer_id = 9001 AND signed_on >= '2026-05-02' AND signed_on < '2026-06-01'");
            house.report(YearMonth.of(2026, 4));
            house.report(MAY);
            assertThat(house.number("SELECT count(*) FROM lethe.dealer_fact WHERE dealer_id = 9001"
                            + " AND fact = 'M2026-05/signed' AND sensitive AND value IS NULL"))
                    .as("a hidden cell")
                    .isOne();
            house.forge(
                    "ALTER TABLE lethe.dealer_fact DISABLE TRIGGER USER;"
                            + " UPDATE lethe.dealer_fact SET value = (SELECT sum(added) FROM lethe.dealer_atom JOIN lethe.dealer_release USING (release_id)"
                            + " WHERE dealer_id = 9001"
                            + " AND period = '2026-05-01' AND measure = 'signed') WHERE dealer_id = 9001 AND fact = 'M2026-05/signed'");

            assertThatThrownBy(() -> house.report(YearMonth.of(2026, 6)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("2026-06 cannot be released: of dealer 9001, M2026-05/signed")
                    .hasMessageContaining("M2026-05/signed of 2026-05")
                    .hasMessageContaining("Nothing was told");

            assertThat(house.number("SELECT count(*) FROM lethe.dealer_release"))
                    .isEqualTo(2);
            assertThat(unreleased()).isEmpty();
        }
    }

    @Test
    void is_left_to_the_process_that_is_at_it() throws Exception {
        try (DealerHouse house = new DealerHouse(folder, 1, 3);
                RunLock other =
                        RunLock.take(house.place().dealer(), DealerJob.NAME, DealerJob.NAME, RunLock.USUAL_LEASE)) {
            assertThatThrownBy(() -> house.report(MAY)).isInstanceOf(AnotherRunException.class);
            other.requireHeld();
        }
    }

    private List<Path> unreleased() {
        return files(folder.resolve("dealer")).stream()
                .filter(each -> each.getFileName().toString().startsWith("."))
                .toList();
    }

    private static List<Path> files(Path of) {
        if (!Files.isDirectory(of)) {
            return List.of();
        }
        try (var all = Files.list(of)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEncrypted(Path file) {
        try {
            return Files.readAllBytes(file)[0] == (byte) 0xd0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
