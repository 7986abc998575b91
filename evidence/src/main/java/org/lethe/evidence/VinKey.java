package org.lethe.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Marks vehicles by HMAC-SHA-256 of their VIN, so that the fifteen years of consumption data can be counted without keeping the
 * VIN (Regulation (EU) 2021/392). Pseudonymous while the key exists (GDPR Art. 4(5)). The database computes the marks of
 * millions of vehicles itself and is handed the two padded forms of the key (RFC 2104) as parameters, never the key.
 */
public final class VinKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final byte[] secret;

    /** @param secret 32 to 64 random bytes, kept outside the database */
    public VinKey(byte[] secret) {
        if (secret.length < 32 || secret.length > BLOCK) {
            throw new IllegalArgumentException(
                    "The VIN key is " + secret.length + " bytes long; 32 to " + BLOCK + " are needed.");
        }
        this.secret = Arrays.copyOf(secret, secret.length);
    }

    /** The mark of a vehicle: 32 bytes. */
    public byte[] mark(String vin) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(vin.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** The key's inner padded form, 64 bytes. */
    public byte[] innerPad() {
        return padded(INNER);
    }

    /** The key's outer padded form, 64 bytes. */
    public byte[] outerPad() {
        return padded(OUTER);
    }

    private byte[] padded(byte pad) {
        byte[] block = Arrays.copyOf(secret, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= pad;
        }
        return block;
    }
}
