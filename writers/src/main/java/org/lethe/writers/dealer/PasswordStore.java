package org.lethe.writers.dealer;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Properties;

/**
 * The password of each dealer's workbooks: in one file outside the database that only its owner can read. Made at the first need; handed to the dealer
 * on another way than the workbook.
 */
public final class PasswordStore {
    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 20;

    private final Path file;
    private final Properties passwords = new Properties();

    private PasswordStore(Path file) {
        this.file = file;
    }

    /** Opens the store; it need not exist yet. */
    public static PasswordStore at(Path file) {
        PasswordStore store = new PasswordStore(file);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                store.passwords.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("The password store " + file + " cannot be read", e);
            }
        }
        return store;
    }

    /** A dealer's password. */
    public synchronized String of(int dealer) {
        String known = passwords.getProperty(String.valueOf(dealer));
        if (known != null) {
            return known;
        }
        SecureRandom random = new SecureRandom();
        StringBuilder made = new StringBuilder();
        for (int letter = 0; letter < LENGTH; letter++) {
            made.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        passwords.setProperty(String.valueOf(dealer), made.toString());
        save();
        return made.toString();
    }

    private void save() {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(part);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (Writer writer = Files.newBufferedWriter(part)) {
                for (String dealer :
                        passwords.stringPropertyNames().stream().sorted().toList()) {
                    writer.write(dealer + "=" + passwords.getProperty(dealer) + "\n");
                }
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The password store " + file + " cannot be written", e);
        }
    }
}
