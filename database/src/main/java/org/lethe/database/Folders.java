package org.lethe.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Folders that belong to the person who runs Lethe, and to nobody else. */
final class Folders {
    private Folders() {}

    /** Creates the folder, or refuses in one sentence when it is somebody else's or cannot be written. */
    static void claim(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            createReadableByAll(folder);
        }
        if (!isMine(folder)) {
            throw new DatabaseUnusableException("The folder " + folder + " belongs to user "
                    + Files.getOwner(folder).getName() + ", and you are " + System.getProperty("user.name")
                    + ": run Lethe as that user, or set LETHE_HOME to a folder of your own.");
        }
        if (!Files.isWritable(folder)) {
            throw cannotWrite(folder, null);
        }
    }

    private static boolean isMine(Path folder) throws IOException {
        Path self = Path.of("/proc/self");
        if (Files.exists(self)) {
            return Files.getAttribute(folder, "unix:uid").equals(Files.getAttribute(self, "unix:uid"));
        }
        return Files.getOwner(folder).getName().equals(System.getProperty("user.name"));
    }

    private static void createReadableByAll(Path folder) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    private static DatabaseUnusableException cannotWrite(Path folder, @Nullable IOException cause) {
        String sentence = "Lethe keeps its database under " + folder
                + ", which you may not write: set LETHE_HOME to a folder of your own.";
        return cause == null ? new DatabaseUnusableException(sentence) : new DatabaseUnusableException(sentence, cause);
    }

    /** Deletes a folder and all in it; links are removed, never followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
