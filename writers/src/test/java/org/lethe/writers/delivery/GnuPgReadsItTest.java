package org.lethe.writers.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The recipient and the sender use GnuPG, which is somebody else's program. */
class GnuPgReadsItTest {
    private Path home = Path.of("");

    @BeforeEach
    void has_gnupg() throws IOException {
        assumeTrue(
                installed(), "GnuPG is not installed: no proof here that it reads what we write (apt-get install gpg)");
        // its agent's socket needs a short path
        home = Files.createTempDirectory(
                Path.of("/tmp"),
                "lethe-gpg",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @AfterEach
    void end_its_agent() throws Exception {
        if (!home.toString().isEmpty()) {
            new ProcessBuilder("gpgconf", "--homedir", home.toString(), "--kill", "all")
                    .start()
                    .waitFor();
            try (var files = Files.walk(home)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    @Test
    void reads_a_delivery_to_a_key_of_its_own_and_verifies_our_signature() throws Exception {
        gpg("--quick-generate-key", "Team <team@example.org>", "future-default", "default", "never");
        Path team = home.resolve("team.asc");
        gpg("--armor", "--output", team.toString(), "--export", "team@example.org");
        NewKeyPair ours = NewKeyPair.create(home.resolve("ours"), "ours", "Ours <ours@example.org>", now());
        gpg("--import", ours.publicKey().toString());
        String text = "line after line\n".repeat(50_000);

        Delivered delivered = EncryptedFile.write(
                home.resolve("report.csv.pgp"),
                Recipient.read(team, Instant.now()), // made less than a second ago where gpg is quick
                SigningKey.read(ours.secretKey(), ours.passphrase(), now()),
                now(),
                out -> out.write(text.getBytes(StandardCharsets.UTF_8)));

        Path clear = home.resolve("clear.csv");
        String said = gpg(
                "--status-fd",
                "1",
                "--output",
                clear.toString(),
                "--decrypt",
                delivered.file().toString());
        assertThat(clear).hasContent(text);
        assertThat(said)
                .contains("GOODSIG")
                .contains("VALIDSIG")
                .contains(ours.fingerprint())
                .contains("DECRYPTION_OKAY")
                .contains("GOODMDC")
                .doesNotContain("WARNING: message was not integrity protected");
    }

    @Test
    void opens_a_secret_key_that_we_made() throws Exception {
        NewKeyPair pair = NewKeyPair.create(home.resolve("ours"), "ours", "Ours <ours@example.org>", now());
        gpg("--import", pair.secretKey().toString());
        Path signer = pair.secretKey();

        Delivered delivered = EncryptedFile.write(
                home.resolve("report.csv.pgp"),
                Recipient.read(pair.publicKey(), now()),
                SigningKey.read(signer, pair.passphrase(), now()),
                now(),
                out -> out.write("to ourselves".getBytes(StandardCharsets.UTF_8)));

        String said = gpg(
                "--pinentry-mode",
                "loopback",
                "--passphrase-file",
                pair.passphrase().toString(),
                "--decrypt",
                delivered.file().toString());
        assertThat(said).contains("to ourselves");
    }

    private static Instant now() {
        return Instant.now().minusSeconds(1); // gpg asks the clock, so this test has to
    }

    private String gpg(String... words) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("gpg", "--homedir", home.toString(), "--batch", "--yes", "--trust-model", "always"));
        if (!List.of(words).contains("--passphrase-file")) {
            command.addAll(List.of("--pinentry-mode", "loopback", "--passphrase", ""));
        }
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static boolean installed() {
        try {
            Process process = new ProcessBuilder("gpg", "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
