package org.lethe.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says: line 1 the process, line 4 the port, line 8 the state.
 *
 * @param pid the server's process
 * @param port where it listens
 * @param state {@code starting}, {@code ready} or {@code stopping}; empty while it is being written
 */
record PidFile(long pid, int port, String state) {
    /** Above the largest process number of any system. */
    private static final String NO_PROCESS = "99999999";

    static Path of(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Empty when there is none, or one that is not complete yet. */
    static Optional<PidFile> read(Path data) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(of(data));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.size() < 4) {
            return Optional.empty();
        }
        try {
            String state = lines.size() < 8 ? "" : lines.get(7).strip();
            return Optional.of(new PidFile(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip()),
                    state));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A process number is used again after a restart of the machine: alive is not enough, it must be PostgreSQL on this very folder. */
    boolean isServerOf(Path data) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::info)
                .filter(process -> process.command()
                        .map(command -> command.endsWith("/postgres"))
                        .orElse(true))
                .filter(process -> process.commandLine()
                        .map(line -> line.contains(data.toString()))
                        .orElse(true))
                .isPresent();
    }

    /**
     * Puts a number into the file that no process ever has, if another process has the old one by now: PostgreSQL would wait for that one. The file
     * stays, because PostgreSQL finds in it the shared memory that the server's orphans may still be using.
     */
    void forgetProcess(Path data) throws IOException {
        if (ProcessHandle.of(pid).isPresent()) {
            List<String> lines = new ArrayList<>(Files.readAllLines(of(data)));
            lines.set(0, NO_PROCESS);
            Files.write(of(data), lines);
        }
    }

    boolean isReady() {
        return state.equals("ready");
    }
}
