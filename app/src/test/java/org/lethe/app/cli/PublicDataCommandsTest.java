package org.lethe.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anybody runs our checks on the published files, without a database. */
class PublicDataCommandsTest {
    private static final Path DATA = Path.of("../readers/src/test/resources/org/lethe/readers/obfcm/eea");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void the_figures_of_the_vans_of_2021_come_out_exactly() {
        assertThat(run("obfcm", "public", DATA.resolve("eea-2021-vans-raw.csv").toString(), "--json"))
                .isZero();

        assertThat(out.toString())
                .contains("\"records\" : 12301")
                .contains("\"plausible\" : 6806")
                .contains("\"plugIn\" : 164")
                .contains("\"plugInPlausible\" : 86")
                .contains("\"plugInMeanConsumption\" : 5.579")
                .contains("\"usedPlausible\" : 6667")
                .contains("\"distance-short\" : 5468");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_published_aggregate_agrees_and_has_its_headlines() {
        assertThat(run(
                        "obfcm",
                        "gap",
                        DATA.resolve("eea-2021-vans-aggregated.csv").toString(),
                        "--json"))
                .isZero();

        assertThat(out.toString())
                .contains("\"agree\" : true")
                .contains("\"gapPercent\" : 16.46")
                .contains("\"gapPercent\" : 18.61")
                .contains("\"gapPercent\" : 207.3")
                .contains("\"registrationYear\" : null");
    }

    @Test
    void a_figure_that_was_changed_is_found_with_its_line() throws Exception {
        String text = Files.readString(DATA.resolve("eea-2021-vans-aggregated.csv"));
        Path changed = Files.writeString(
                folder.resolve("changed.csv"), text.replace("BMW AG,DIESEL,1,6.96,6.04", "BMW AG,DIESEL,1,6.98,6.04"));

        assertThat(run("obfcm", "gap", changed.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("Line 2, BMW AG, DIESEL: percentage gap of consumption is not");
    }

    @Test
    void another_file_is_refused_as_a_wrong_word_is() throws Exception {
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");

        assertThat(run("obfcm", "public", other.toString())).isEqualTo(2);
        assertThat(run("obfcm", "gap", other.toString())).isEqualTo(2);
        assertThat(run("obfcm", "public", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("header").contains("unknown").contains("folder");
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... words) {
        return CommandLineProgram.run(Map.of(), new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
