package org.lethe.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked once from the class path into {@code $LETHE_HOME/binaries/<version>}.
 *
 * <p>Never into a shared temporary folder, where another user's half extraction would be in the way. Unpacking is all or nothing: into a folder
 * beside it, then renamed. The caller holds the server's lock.
 */
final class Binaries {
    private Binaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}. */
    static Path unpackedUnder(Path home) throws IOException {
        Path folder = home.resolve("binaries").resolve(version());
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
        Folders.delete(partial);
        Files.createDirectories(partial);
        unpack(archive(), partial);
        Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        return folder;
    }

    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Binaries.class.getResourceAsStream("binaries.properties")) {
            if (in == null) {
                throw new IOException("binaries.properties is missing from the program");
            }
            properties.load(in);
        }
        return properties.getProperty("version");
    }

    private static String archive() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        String machine = System.getProperty("os.arch");
        boolean arm = machine.equals("aarch64");
        return "/postgres-" + (mac ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (InputStream packed = Binaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new DatabaseUnusableException(
                        "Lethe brings no PostgreSQL for this machine (" + System.getProperty("os.name") + ", "
                                + System.getProperty("os.arch")
                                + "): set LETHE_DB_URL, LETHE_DB_USER and LETHE_DB_PASSWORD_FILE to use a server of"
                                + " your own.");
            }
            TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, folder);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException(
                    "the archive of PostgreSQL's programs reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, folder.resolve(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
