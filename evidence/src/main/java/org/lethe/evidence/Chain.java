package org.lethe.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** How entries are chained: {@code hash = SHA-256(prev || body)}, starting from 32 zero bytes. */
public final class Chain {

    /** What stands before the first entry: 64 zeros. */
    public static final String GENESIS = "0".repeat(64);

    private Chain() {}

    /** The hash of an entry with this body that follows {@code prev}; both hexadecimal. */
    public static String hash(String prev, String body) {
        MessageDigest sha256 = Sha256.fresh();
        sha256.update(HexFormat.of().parseHex(prev));
        return HexFormat.of().formatHex(sha256.digest(body.getBytes(StandardCharsets.UTF_8)));
    }
}
