package org.lethe.app.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.lethe.app.command.UsageException;

/** A key in its file, of tombstones or VIN marks: made at the first need, whole or not at all, readable by its owner alone. */
final class KeyFile {
    private static final int BYTES = 32;

    private KeyFile() {}

    /**
     * The key's bytes.
     *
     * @param what the key as messages name it
     * @throws UsageException when the file is there and cannot be read or is not a key
     */
    static byte[] at(Path file, String what) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            byte[] secret = Files.readAllBytes(file);
            if (secret.length < BYTES) {
                throw new UsageException(
                        "The " + what + " " + file + " is " + secret.length + " bytes long, not " + BYTES
                                + ": put the real one back, or remove the file and old marks can no longer be recognised.");
            }
            return secret;
        } catch (IOException e) {
            throw new UsageException(
                    "The " + what + " " + file
                            + " cannot be read or made by this user: run as its owner, or set LETHE_HOME to a folder of your own.");
        }
    }

    private static void create(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new UncheckedIOException(new IOException("A key needs a folder"));
        }
        Files.createDirectories(folder, only("rwx------"));
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Path partial = folder.resolve(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".partial");
        Files.deleteIfExists(partial);
        try (FileChannel channel = FileChannel.open(
                partial, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), only("rw-------"))) {
            channel.write(ByteBuffer.wrap(secret));
            channel.force(true);
        }
        try {
            Files.createLink(file, partial); // of two processes, one wins and both read its key
        } catch (FileAlreadyExistsException ours) {
            // the other one won
        } finally {
            Files.delete(partial);
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
