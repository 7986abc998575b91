package org.lethe.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs PostgreSQL's programs, which refuse to run as root.
 *
 * <p>Root runs them in a user namespace of their own ({@code unshare -U}), where it is nobody and keeps its files; where the machine forbids
 * that, as the user {@code nobody}, who then owns the data.
 */
final class Programs {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    private final Path home;
    private final Path bin;
    private final List<String> prefix;
    private final int owner;

    Programs(Path home, Path binaries) throws IOException {
        this.home = home;
        this.bin = binaries.resolve("bin");
        int me = (Integer) Files.getAttribute(home, "unix:uid");
        if (me != ROOT) {
            this.prefix = List.of();
            this.owner = me;
        } else if (succeeds("unshare", "-U", bin.resolve("postgres").toString(), "--version")) {
            this.prefix = List.of("unshare", "-U");
            this.owner = ROOT;
        } else {
            this.prefix = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
            this.owner = NOBODY;
            if (!succeedsAsOther()) {
                throw new DatabaseUnusableException(
                        "PostgreSQL refuses to run as root, and user nobody cannot run its programs under " + home
                                + ": run Lethe as an ordinary user, or set LETHE_HOME to a folder that everybody may enter.");
            }
        }
    }

    private boolean succeedsAsOther() throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(bin.resolve("postgres").toString());
        command.add("--version");
        return succeeds(command.toArray(String[]::new));
    }

    /** Makes the data folder belong to whoever the programs run as. */
    void own(Path data) throws IOException {
        if (Files.getAttribute(data, "unix:uid").equals(owner)) {
            return;
        }
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.toList()) {
                Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Runs a program to its end; what it read from {@code input} and printed is no part of the message when it fails. */
    void run(String what, String input, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = home.resolve("last-command.log");
        int exit = exitCode(command, input, output);
        if (exit != 0) {
            throw new DatabaseUnusableException(
                    what + " failed: " + program + " ended with code " + exit + ". See " + output + ".");
        }
    }

    private boolean succeeds(String... command) throws IOException {
        try {
            return exitCode(List.of(command), "", home.resolve("last-command.log")) == 0;
        } catch (IOException e) {
            if (Files.isWritable(home)) {
                return false; // no such program on this machine
            }
            throw e;
        }
    }

    private int exitCode(List<String> command, String input, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LETHE_"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        Process process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The program ended without reading: its exit code says so.
            if (process.isAlive()) {
                throw e;
            }
        }
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnusableException(
                    "Interrupted while " + command.get(prefix.isEmpty() ? 0 : prefix.size()) + " ran.", e);
        }
    }
}
