package org.lethe.writers.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.api.EncryptedDataPacketType;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is put down for one recipient. */
class EncryptedFileTest {
    private static final OpenPGPKey RECIPIENT = KeyRing.modern("Submission team");
    private static final OpenPGPKey SENDER = KeyRing.modern("Sender");

    @TempDir
    private Path folder;

    @Test
    void the_recipient_reads_it_and_knows_the_sender() {
        String text = "first line\n".repeat(100_000);

        Delivered delivered = deliver(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));

        KeyRing.Opened opened = KeyRing.open(delivered.file(), RECIPIENT, SENDER);
        assertThat(opened.text()).isEqualTo(text);
        assertThat(opened.signed()).as("signature").isTrue();
        assertThat(opened.result().getFilename()).isEqualTo("report.csv");
        assertThat(opened.result().getEncryptionMethod().getSymmetricKeyAlgorithm())
                .isEqualTo(SymmetricKeyAlgorithmTags.AES_256);
        assertThat(opened.result().getEncryptionMethod().getMode())
                .as("integrity protected, as GnuPG 2.2 reads it")
                .isEqualTo(EncryptedDataPacketType.SEIPDv1);
    }

    @Test
    void an_empty_content_is_a_message_too() {
        Delivered delivered = deliver(out -> {});

        assertThat(KeyRing.open(delivered.file(), RECIPIENT, SENDER).text()).isEmpty();
        assertThat(delivered.clearBytes()).isZero();
    }

    @Test
    void says_sizes_and_hashes_of_both_sides() throws Exception {
        byte[] content = "VIN;l;km\n".getBytes(StandardCharsets.UTF_8);

        Delivered delivered = deliver(out -> {
            for (byte each : content) {
                out.write(each);
            }
        });

        assertThat(delivered.clearBytes()).isEqualTo(content.length);
        assertThat(delivered.clearSha256()).isEqualTo(sha256(content));
        byte[] file = Files.readAllBytes(delivered.file());
        assertThat(delivered.bytes()).isEqualTo(file.length);
        assertThat(delivered.sha256()).isEqualTo(sha256(file));
    }

    @Test
    void a_content_that_breaks_off_leaves_nothing_behind_and_the_older_file_untouched() throws IOException {
        Path older = Files.writeString(folder.resolve("report.csv.pgp"), "older");

        assertThatThrownBy(() -> deliver(out -> {
                    out.write("half".getBytes(StandardCharsets.UTF_8));
                    throw new IOException("the connection broke");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("report.csv.pgp");

        assertThat(older).hasContent("older");
        assertThat(names()).containsExactly("public.asc", "report.csv.pgp", "secret.asc");
    }

    @Test
    void the_content_never_lies_in_the_folder_in_the_clear() {
        deliver(out -> {
            byte[] line = new byte[1 << 16];
            Arrays.fill(line, (byte) 'V');
            for (int i = 0; i < 64; i++) {
                out.write(line);
            }
            out.flush();
            for (String name : names()) {
                assertThat(Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1))
                        .doesNotContain("VVVVVVVV");
            }
        });
    }

    @Test
    void one_bit_that_was_changed_is_noticed() throws IOException {
        Delivered delivered = deliver(out -> out.write("content".getBytes(StandardCharsets.UTF_8)));
        byte[] bytes = Files.readAllBytes(delivered.file());
        bytes[bytes.length - 30] ^= 1;
        Files.write(delivered.file(), bytes);

        assertThatThrownBy(() -> KeyRing.open(delivered.file(), RECIPIENT, SENDER))
                .isNotNull();
    }

    @Test
    void a_clear_file_is_measured_likewise() throws Exception {
        Delivered delivered = EncryptedFile.writeClear(
                folder.resolve("statement.txt"), out -> out.write("nothing".getBytes(StandardCharsets.UTF_8)));

        assertThat(delivered.file()).hasContent("nothing");
        assertThat(delivered.sha256())
                .isEqualTo(delivered.clearSha256())
                .isEqualTo(sha256("nothing".getBytes(StandardCharsets.UTF_8)));
    }

    private Delivered deliver(Content content) {
        Recipient recipient = Recipient.read(KeyRing.publicFile(folder, RECIPIENT), KeyRing.NOW);
        SigningKey signer = SigningKey.read(KeyRing.secretFile(folder, SENDER), null, KeyRing.NOW);
        return EncryptedFile.write(folder.resolve("report.csv.pgp"), recipient, signer, KeyRing.NOW, content);
    }

    private java.util.List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
