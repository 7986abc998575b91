package org.lethe.jobs.ifrs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the files of one package while it is made, readable by its owner alone; gone when the package is done. */
final class WorkFolder implements AutoCloseable {

    private final Path path;

    private WorkFolder(Path path) {
        this.path = path;
    }

    static WorkFolder in(Path folder) {
        try {
            Files.createDirectories(folder);
            return new WorkFolder(Files.createTempDirectory(folder, ".making-"));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written", e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepest = files.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepest) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + path + " cannot be removed", e);
        }
    }
}
