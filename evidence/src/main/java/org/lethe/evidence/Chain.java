package org.lethe.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** How entries are chained: {@code hash = SHA-256(prev || body)}, starting from 32 zero bytes. */
public final class Chain {

    private Chain() {}

    /** What stands before the first entry. */
    public static byte[] genesis() {
        return new byte[32];
    }

    /** The hash of an entry with this body that follows {@code prev}. */
    public static byte[] hash(byte[] prev, String body) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(prev);
            return sha256.digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
