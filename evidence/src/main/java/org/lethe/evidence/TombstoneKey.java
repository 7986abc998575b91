package org.lethe.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Marks erased rows by HMAC-SHA-256, so that "is this row gone?" can be answered without keeping its key. Pseudonymous while
 * the key exists (GDPR Art. 4(5)); destroying the key makes every mark meaningless.
 */
public final class TombstoneKey {

    private final byte[] secret;

    /** @param secret at least 32 random bytes, kept outside the database */
    public TombstoneKey(byte[] secret) {
        if (secret.length < 32) {
            throw new IllegalArgumentException(
                    "The tombstone key is " + secret.length + " bytes long; at least 32 are needed.");
        }
        this.secret = Arrays.copyOf(secret, secret.length);
    }

    /** The mark of a row: 32 bytes over the cluster's name and the row's key as text. */
    public byte[] mark(String cluster, String rowKey) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(cluster.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(rowKey.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
