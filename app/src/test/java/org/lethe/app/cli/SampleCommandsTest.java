package org.lethe.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lethe.app.command.ExitCode;

/** Somebody asks for a sample that cannot be made; no database is touched. */
class SampleCommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_scale_without_sense_is_a_wrong_word() {
        assertThat(run("sample", "load", "--scale", "0")).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).contains("between 0.05 and 1000");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_business_date_in_the_future_is_refused() {
        assertThat(run("sample", "load", "--as-of", "2099-01-01")).isEqualTo(ExitCode.REFUSED);

        assertThat(err.toString()).contains("2099-01-01").contains("future");
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... words) {
        return CommandLineProgram.run(Map.of(), new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
