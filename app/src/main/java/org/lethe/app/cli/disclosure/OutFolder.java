package org.lethe.app.cli.disclosure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.lethe.app.command.UsageException;
import org.springframework.util.FileSystemUtils;

/** The option {@code --out} for a folder: it is there whole, or not at all. */
final class OutFolder {
    private final Path target;
    private final Path parent;

    private OutFolder(Path target, Path parent) {
        this.target = target;
        this.parent = parent;
    }

    /** What fills the folder. */
    interface Filling {
        void fill(Path folder) throws IOException;
    }

    /** @throws UsageException when something is there already, or the folder around it is not */
    static OutFolder at(Path target) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new UsageException("There is no folder " + parent + ": make it first.");
        }
        if (Files.exists(absolute) && !isEmptyFolder(absolute)) {
            throw new UsageException(target + " is there already: name a folder that is not, or is empty.");
        }
        return new OutFolder(absolute, parent);
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }

    /** Fills it under another name and then gives it its own. */
    void write(Filling filling) throws IOException {
        Path partial = Files.createTempDirectory(parent, "." + target.getFileName() + ".partial-");
        try {
            filling.fill(partial);
            Files.deleteIfExists(target);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileSystemUtils.deleteRecursively(partial);
        }
    }
}
