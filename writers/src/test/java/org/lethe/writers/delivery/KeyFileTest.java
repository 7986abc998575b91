package org.lethe.writers.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.SignatureParameters;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key file is named in the configuration, and is not what it should be. */
class KeyFileTest {
    @TempDir
    private Path folder;

    @Test
    void a_missing_file_and_a_folder_are_no_keys() {
        refused(() -> Recipient.read(folder.resolve("none.asc"), KeyRing.NOW), "none.asc", "not there");
        refused(() -> Recipient.read(folder, KeyRing.NOW), "not there, or is no file");
    }

    @Test
    void text_and_noise_and_nothing_are_no_keys() throws Exception {
        Path file = folder.resolve("key.asc");
        for (byte[] content : new byte[][] {
            {}, "Dear colleague, here is the key".getBytes(StandardCharsets.UTF_8), {-1, 0, 12, 99, 77}
        }) {
            Files.write(file, content);
            refused(() -> Recipient.read(file, KeyRing.NOW), "key.asc");
        }
    }

    @Test
    void a_key_that_can_only_sign_is_no_recipient() {
        Path file = KeyRing.publicFile(folder, KeyRing.signingOnly());

        refused(() -> Recipient.read(file, KeyRing.NOW), "no key for encryption", "encryption subkey");
    }

    @Test
    void a_secret_key_does_not_belong_to_a_recipient_nor_a_public_one_to_a_signer() {
        OpenPGPKey key = KeyRing.modern("Somebody");

        refused(() -> Recipient.read(KeyRing.secretFile(folder, key), KeyRing.NOW), "is a secret key");
        refused(() -> SigningKey.read(KeyRing.publicFile(folder, key), null, KeyRing.NOW), "is a public key");
    }

    @Test
    void an_expired_key_says_when_it_expired() throws Exception {
        Instant made = KeyRing.NOW.minus(Duration.ofDays(400));
        OpenPGPKey key = new BcOpenPGPApi()
                .generateKey(4, Date.from(made), false)
                .withPrimaryKey(
                        generator -> generator.generateEd25519KeyPair(),
                        SignatureParameters.Callback.Util.modifyHashedSubpackets(packets -> {
                            packets.setKeyExpirationTime(Duration.ofDays(365).toSeconds());
                            return packets;
                        }))
                .addUserId("Expired")
                .addEncryptionSubkey()
                .build();

        refused(
                () -> Recipient.read(KeyRing.publicFile(folder, key), KeyRing.NOW),
                "expired on 2026-02-13",
                "renewed one");
        assertThat(Recipient.read(KeyRing.publicFile(folder, key), made.plusSeconds(5))
                        .fingerprint())
                .hasSize(40);
    }

    @Test
    void a_key_of_tomorrow_is_not_valid_yet() {
        Path file = KeyRing.publicFile(folder, KeyRing.modern("Early"));

        refused(() -> Recipient.read(file, Instant.parse("2025-12-31T00:00:00Z")), "not valid yet");
    }

    @Test
    void two_keys_in_a_file_leave_open_which_is_meant() throws Exception {
        Path one = KeyRing.publicFile(folder, KeyRing.modern("One"));
        String both = Files.readString(one) + Files.readString(KeyRing.publicFile(folder, KeyRing.modern("Two")));
        Path file = KeyRing.put(folder.resolve("both.asc"), both);

        refused(() -> Recipient.read(file, KeyRing.NOW), "holds 2 keys");
    }

    @Test
    void a_locked_key_opens_with_the_first_line_of_its_passphrase_file_and_nothing_else() {
        Path key = KeyRing.secretFile(folder, KeyRing.locked("correct horse"));
        Path right = KeyRing.put(folder.resolve("right"), "correct horse\nsecond line\n");
        Path wrong = KeyRing.put(folder.resolve("wrong"), "battery\n");
        Path empty = KeyRing.put(folder.resolve("empty"), "");

        assertThat(SigningKey.read(key, right, KeyRing.NOW).fingerprint()).hasSize(40);
        refused(() -> SigningKey.read(key, wrong, KeyRing.NOW), "does not open");
        refused(() -> SigningKey.read(key, null, KeyRing.NOW), "is locked");
        refused(() -> SigningKey.read(key, empty, KeyRing.NOW), "is empty");
        refused(() -> SigningKey.read(key, folder.resolve("none"), KeyRing.NOW), "cannot be read");
    }

    @Test
    void a_new_pair_is_readable_by_its_owner_alone_and_never_replaces_another() throws Exception {
        NewKeyPair pair = NewKeyPair.create(folder, "demo", "Demo <demo@example.org>", KeyRing.NOW);

        assertThat(Recipient.read(pair.publicKey(), KeyRing.NOW.plusSeconds(1)).fingerprint())
                .isEqualTo(pair.fingerprint());
        assertThat(SigningKey.read(pair.secretKey(), pair.passphrase(), KeyRing.NOW.plusSeconds(1))
                        .fingerprint())
                .isEqualTo(pair.fingerprint());
        assertThat(Files.getPosixFilePermissions(pair.secretKey())).hasSize(2);
        refused(() -> NewKeyPair.create(folder, "demo", "Demo", KeyRing.NOW), "is there already");
    }

    private static void refused(Runnable reading, String... words) {
        assertThatThrownBy(reading::run)
                .isInstanceOf(KeyUnusableException.class)
                .message()
                .contains(words);
    }
}
