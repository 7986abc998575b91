package org.lethe.jobs.obfcm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lethe.rules.obfcm.CollectionYear;
import org.springframework.util.FileSystemUtils;

/**
 * The files of one manufacturer and collection year, a folder for each revision, readable by their owner alone. Names hold the
 * manufacturer's code, the year and the revision, never anything of a vehicle.
 */
final class SubmissionFolder {

    /** The encrypted records. */
    static final String RECORDS = "records.csv.pgp";

    private static final String UNFINISHED = ".unfinished-";

    private final Path folder;

    SubmissionFolder(Path root, CollectionYear year, String manufacturer) {
        this.folder = root.resolve(Integer.toString(year.year())).resolve(manufacturer);
    }

    Path revision(int revision) {
        return folder.resolve(String.format(Locale.ROOT, "revision-%d", revision));
    }

    Path unfinished(int revision) {
        return folder.resolve(UNFINISHED + revision);
    }

    /** An empty folder to work in; whatever an interrupted run left beside it is gone. */
    Path begin(int revision) {
        try {
            Files.createDirectories(folder, only("rwx------"));
            for (Path left : children()) {
                if (left.getFileName().toString().startsWith(UNFINISHED) || left.equals(revision(revision))) {
                    delete(left);
                }
            }
            return Files.createDirectory(unfinished(revision), only("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written", e);
        }
    }

    /** Gives the work its name. */
    Path finish(int revision) {
        try {
            return Files.move(unfinished(revision), revision(revision), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + revision(revision) + " cannot be written", e);
        }
    }

    /** Removes what a run that was interrupted left. */
    void clean(int lastRevision) {
        for (Path left : children()) {
            String name = left.getFileName().toString();
            if (name.startsWith(UNFINISHED) || isLaterThan(name, lastRevision)) {
                delete(left);
            }
        }
    }

    private static boolean isLaterThan(String name, int lastRevision) {
        return name.matches("revision-[0-9]{1,9}")
                && Integer.parseInt(name.substring("revision-".length())) > lastRevision;
    }

    /** Removes the records of a revision; statement, quality sheet and manifest hold no vehicle and stay. */
    void removeRecords(int revision) {
        try {
            Files.deleteIfExists(revision(revision).resolve(RECORDS));
        } catch (IOException e) {
            throw new UncheckedIOException("The records of " + revision(revision) + " cannot be removed", e);
        }
    }

    private List<Path> children() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be removed", e);
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
