package org.lethe.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The password of Lethe's own server: random, in a file that only its owner may read. */
final class Password {
    private Password() {}

    static Path file(Path home) {
        return home.resolve("password");
    }

    static String createIn(Path home) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Files.deleteIfExists(file(home));
        var onlyMine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                file(home), Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyMine)) {
            channel.write(java.nio.ByteBuffer.wrap(password.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        }
        return password;
    }

    static String readFrom(Path file) throws IOException {
        return Files.readString(file).strip();
    }
}
