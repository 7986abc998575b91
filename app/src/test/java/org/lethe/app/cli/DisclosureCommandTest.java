package org.lethe.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody protects tables of their own in files, audits them, and checks the certificate. */
class DisclosureCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void three_by_three_with_a_two_in_the_corner() throws IOException {
        table("now", "0");
        table("before", "0");
    }

    @Test
    void a_table_is_protected_audited_and_its_certificate_checked() throws IOException {
        assertThat(run("disclosure", "audit", in("now"), "--threshold", "5", "--json"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("\"exact\" : 1").contains("\"primary\" : 1");

        assertThat(run("disclosure", "protect", in("now"), "--threshold", "5", "--out", in("done"), "--json"))
                .isEqualTo(0);
        assertThat(out.toString())
                .contains("\"exact\" : 0", "\"narrow\" : 0", "\"secondary\" : 3", "\"secondaryValue\" : 18");

        assertThat(run("disclosure", "audit", in("done"))).isEqualTo(0);
        assertThat(run("disclosure", "check", in("done"))).isEqualTo(0);
        assertThat(out.toString()).contains("Proven by addition: 1 intervals cover 0 to 5");

        Path cells = folder.resolve("done/cells.csv");
        Files.writeString(cells, Files.readString(cells).replaceFirst(",0,1\n", ",0,0\n"));
        assertThat(run("disclosure", "check", in("done"))).isEqualTo(1);
        assertThat(run("disclosure", "audit", in("done"))).isEqualTo(1);
    }

    @Test
    void what_is_out_already_is_reckoned_with_and_may_forbid_a_release() throws IOException {
        assertThat(run(
                        "disclosure",
                        "protect",
                        in("now"),
                        "--threshold",
                        "5",
                        "--history",
                        in("before"),
                        "--out",
                        in("done")))
                .isEqualTo(3);

        assertThat(err.toString())
                .contains("Cell 0.0 (a 0.0)", "these facts are out already", in("before"), "Publish a coarser cell");
        assertThat(folder.resolve("done")).doesNotExist();
        assertThat(names()).containsExactlyInAnyOrder("now", "before");
    }

    @Test
    void an_insider_sees_more_than_the_public() throws IOException {
        assertThat(run("disclosure", "protect", in("now"), "--threshold", "5", "--out", in("done")))
                .isEqualTo(0);
        StringBuilder own = new StringBuilder("atom,value\n");
        Files.readAllLines(folder.resolve("done/cells.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(cell -> cell[4].equals("1") && cell[3].equals("0"))
                .limit(1)
                .forEach(cell -> own.append(cell[0]).append(',').append(cell[2]).append('\n'));
        Files.writeString(folder.resolve("own.csv"), own);

        assertThat(run("disclosure", "audit", in("done"), "--own", in("own.csv")))
                .isEqualTo(1);
        assertThat(out.toString()).contains("EXACT");

        assertThat(run(
                        "disclosure",
                        "protect",
                        in("now"),
                        "--threshold",
                        "5",
                        "--own",
                        in("own.csv"),
                        "--out",
                        in("safer")))
                .isEqualTo(0);
        assertThat(run("disclosure", "check", in("safer"))).isEqualTo(0);
        assertThat(run("disclosure", "audit", in("safer"), "--own", in("own.csv")))
                .isEqualTo(0);
    }

    @Test
    void bad_files_are_said_with_file_and_line_and_nothing_is_written() throws IOException {
        Files.writeString(folder.resolve("now/atoms.csv"), "atom,value\n0.0,x\n");

        assertThat(run("disclosure", "protect", in("now"), "--threshold", "5", "--out", in("done")))
                .isEqualTo(2);

        assertThat(err.toString()).contains("atoms.csv:2: value is 'x'").contains("membership.csv:3:");
        assertThat(names()).containsExactlyInAnyOrder("now", "before");
        assertThat(run("disclosure", "audit", in("nowhere"))).isEqualTo(2);
        assertThat(run("disclosure", "check", in("before"))).isEqualTo(2);
        assertThat(run("disclosure", "audit", in("before"), "--threshold", "-1"))
                .isEqualTo(2);
    }

    @Test
    void a_folder_that_is_there_already_is_left_alone() throws IOException {
        assertThat(run("disclosure", "protect", in("now"), "--threshold", "5", "--out", in("before")))
                .isEqualTo(2);

        assertThat(err.toString()).contains("is there already");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> folder.relativize(file).toString()).toList();
        }
    }

    private void table(String name, String suppressed) throws IOException {
        long[][] values = {{2, 6, 7}, {6, 6, 8}, {9, 8, 9}};
        StringBuilder atoms = new StringBuilder("atom,value\n");
        StringBuilder membership = new StringBuilder("cell,atom\n");
        StringBuilder cells = new StringBuilder("cell,label,value,primary,suppressed\n");
        for (int i = 0; i <= 3; i++) {
            for (int j = 0; j <= 3; j++) {
                String id = (i == 3 ? "T" : i) + "." + (j == 3 ? "T" : j);
                long value = 0;
                for (int a = 0; a < 3; a++) {
                    for (int b = 0; b < 3; b++) {
                        if ((i == 3 || i == a) && (j == 3 || j == b)) {
                            value += values[a][b];
                            membership
                                    .append(id)
                                    .append(',')
                                    .append(a)
                                    .append('.')
                                    .append(b)
                                    .append('\n');
                        }
                    }
                }
                if (i < 3 && j < 3) {
                    atoms.append(id).append(',').append(value).append('\n');
                }
                int primary = value < 5 ? 1 : 0;
                cells.append("%s,a %s,%d,%d,%s\n".formatted(id, id, value, primary, primary == 1 ? "1" : suppressed));
            }
        }
        Path made = Files.createDirectory(folder.resolve(name));
        Files.writeString(made.resolve("atoms.csv"), atoms);
        Files.writeString(made.resolve("membership.csv"), membership);
        Files.writeString(made.resolve("cells.csv"), cells);
    }

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return CommandLineProgram.run(
                Map.of("LETHE_HOME", "/nowhere/lethe"), new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
