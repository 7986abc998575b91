package org.lethe.sample.life;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Account numbers with valid check digits, encrypted at rest as clause S.3 asks (AES-GCM, nonce before the ciphertext).
 *
 * <p>The key is derived from the sample's seed: <em>a sample key, known to everybody who reads this</em>. It shows the shape
 * of the data and protects nothing; a real key lives outside the database and outside the program.
 */
public final class BankAccounts {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private final SecretKeySpec key;
    private final Cipher cipher;

    public BankAccounts(long seed) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("lethe sample key, not a secret " + seed).getBytes(StandardCharsets.UTF_8));
            key = new SecretKeySpec(Arrays.copyOf(digest, 16), "AES");
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java has no AES-GCM or SHA-256", broken);
        }
    }

    /** An account number of the country, one per number. */
    public String iban(String country, long number) {
        String body = "LU".equals(country)
                ? String.format(Locale.ROOT, "099%013d", number * 7_919 % 10_000_000_000_000L)
                : belgian(number);
        BigInteger digits = new BigInteger(body + ("LU".equals(country) ? "2130" : "1114") + "00");
        long check = 98 - digits.mod(NINETY_SEVEN).longValueExact();
        return country + (check < 10 ? "0" : "") + check + body;
    }

    /** The number encrypted; the key of the bank account makes the nonce, so that it is used once. */
    public byte[] encrypt(String iban, long bankAccountId) {
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                .putInt(0)
                .putLong(bankAccountId)
                .array();
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] secret = cipher.doFinal(iban.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE_BYTES + secret.length)
                    .put(nonce)
                    .put(secret)
                    .array();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Encrypting a sample bank account failed", broken);
        }
    }

    private static String belgian(long number) {
        long base = 9_990_000_000L + number * 7_919 % 9_999_999;
        long check = base % 97 == 0 ? 97 : base % 97;
        return String.format(Locale.ROOT, "%010d%02d", base, check);
    }
}
