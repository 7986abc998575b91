package org.lethe.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

    boolean isReady() {
        return state.equals("ready");
    }
}
