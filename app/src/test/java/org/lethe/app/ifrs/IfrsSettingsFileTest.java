package org.lethe.app.ifrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IfrsSettingsFileTest {

    private static final Path SHIPPED = Path.of("..", "config", "ifrs.yaml");

    @Test
    void reads_the_file_that_is_shipped() {
        assertThat(IfrsSettingsFile.require(SHIPPED).settings()).hasSizeGreaterThan(50);
    }

    @Test
    void a_switch_that_changes_nothing_or_a_word_that_it_does_not_know_is_refused(@TempDir Path folder)
            throws IOException {
        String shipped = Files.readString(SHIPPED);
        Path wrong = Files.writeString(
                folder.resolve("ifrs.yaml"),
                shipped.replace("value: accrue", "value: perhaps")
                        .replace("name: limitation-years", "name: day-count"));

        assertThatThrownBy(() -> IfrsSettingsFile.require(wrong))
                .hasMessageContaining("'unbilled' cannot be 'perhaps'")
                .hasMessageContaining("there is no switch 'day-count'");
    }

    @Test
    void agents_trials_free_months_and_segments_are_told_by_product(@TempDir Path folder) throws IOException {
        Path more = Files.writeString(
                folder.resolve("ifrs.yaml"),
                Files.readString(SHIPPED)
                        .replace("switches:\n", "switches:\n  - { name: segment/CON-P36, value: navigation }\n")
                        .replace("agents: []", "agents: [{ product: A, commission: \"15\" }]")
                        .replace("trials: []", "trials: [{ product: T, months: \"1\" }]")
                        .replace("free-months: []", "free-months: [{ product: F, months: \"2\" }]"));

        assertThat(IfrsSettingsFile.require(more).settings())
                .extracting(each -> each.kind() + " " + each.name() + " " + each.value())
                .contains("switch segment/CON-P36 navigation", "agent A 15", "trial T 1", "free-months F 2");
    }
}
