package org.lethe.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine with several JDKs, or none that will do. */
class JdkChoiceTest {
    private static final String USUAL_PATH = "/usr/bin:/bin";

    @TempDir
    Path machine = Path.of("");

    @Test
    void java_home_wins_when_it_is_new_enough() throws IOException {
        Path chosen = jdk("chosen", "21.0.4");
        jdk("jvm/newer", "25.0.1");

        assertThat(found(Map.of("JAVA_HOME", chosen.toString()))).isEqualTo(chosen.toString());
    }

    @Test
    void a_java_home_that_is_too_old_is_passed_over() throws IOException {
        Path old = jdk("old", "17.0.15");
        Path newer = jdk("jvm/newer", "25.0.1");

        assertThat(found(Map.of("JAVA_HOME", old.toString()))).isEqualTo(newer.toString());
    }

    @Test
    void the_java_on_the_path_comes_before_the_usual_places() throws IOException {
        Path onPath = jdk("on-path", "22");
        jdk("jvm/newer", "25.0.1");

        assertThat(found(Map.of("PATH", onPath.resolve("bin") + ":" + USUAL_PATH)))
                .isEqualTo(onPath.toRealPath().toString());
    }

    @Test
    void an_old_java_first_on_the_path_does_no_harm() throws IOException {
        Path old = jdk("old", "17.0.15");
        jdk("jvm/jdk-21", "21.0.4");
        Path newest = jdk("jvm/jdk-25", "25-ea");
        jdk("jvm/jdk-8", "1.8.0_402");

        assertThat(found(Map.of("PATH", old.resolve("bin") + ":" + USUAL_PATH))).isEqualTo(newest.toString());
    }

    @Test
    void a_runtime_without_a_compiler_is_not_a_jdk() throws IOException {
        Files.delete(jdk("jvm/jre", "25.0.1").resolve("bin/javac"));

        assertThat(found(Map.of())).isEqualTo("none");
    }

    @Test
    void without_a_jdk_the_launcher_says_one_sentence_and_ends_with_two() throws IOException {
        jdk("jvm/old", "17.0.15");

        Shell shell = Shell.run(
                machine,
                onThisMachine(Map.of()),
                List.of(Shell.ROOT.resolve("lethe").toString(), "--help"));

        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err().lines()).hasSize(1);
        assertThat(shell.err()).contains("JDK 21 or newer").contains("JAVA_HOME");
        assertThat(shell.out()).isEmpty();
    }

    private String found(Map<String, String> environment) {
        String script = ". '" + Shell.ROOT + "/.mvn/jdk.sh'; if find_jdk; then echo \"$jdk\"; else echo none; fi";
        return Shell.run(machine, onThisMachine(environment), List.of("/bin/sh", "-euc", script))
                .out()
                .strip();
    }

    private Map<String, String> onThisMachine(Map<String, String> environment) {
        Map<String, String> all =
                new HashMap<>(Map.of("LETHE_JDK_PLACES", machine + "/jvm/*", "PATH", pathWithoutJava()));
        all.putAll(environment);
        return all;
    }

    /** The usual commands one by one, since java may lie beside them. */
    private String pathWithoutJava() {
        try {
            Path commands = Files.createDirectories(machine.resolve("commands"));
            for (String name : List.of("readlink", "id", "ls")) {
                String place = Files.exists(Path.of("/usr/bin", name)) ? "/usr/bin/" : "/bin/";
                executable(commands.resolve(name), "exec " + place + name + " \"$@\"");
            }
            return commands.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Path jdk(String folder, String version) throws IOException {
        Path home = Files.createDirectories(machine.resolve(folder));
        Files.createDirectories(home.resolve("bin"));
        for (String program : List.of("java", "javac")) {
            executable(home.resolve("bin").resolve(program), "exit 99");
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
