package org.lethe.writers.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.OpenPGPMessageInputStream;
import org.bouncycastle.openpgp.api.OpenPGPMessageProcessor;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;

/** Keys as people bring them, and the recipient's side of a delivery. */
final class KeyRing {
    static final Instant NOW = Instant.parse("2026-03-20T09:00:00Z");
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

    private KeyRing() {}

    /** Ed25519 with an encryption subkey, without passphrase. */
    static OpenPGPKey modern(String owner) {
        return made(() -> new BcOpenPGPApi()
                .generateKey(4, Date.from(MADE), false)
                .classicKey(owner)
                .build());
    }

    static OpenPGPKey signingOnly() {
        return made(() -> new BcOpenPGPApi()
                .generateKey(4, Date.from(MADE), false)
                .signOnlyKey()
                .addUserId("Signs only")
                .build());
    }

    static OpenPGPKey locked(String passphrase) {
        return made(() -> new BcOpenPGPApi()
                .generateKey(4, Date.from(MADE), false)
                .classicKey("Locked")
                .build(passphrase.toCharArray()));
    }

    static Path publicFile(Path folder, OpenPGPKey key) {
        return put(
                folder.resolve("public.asc"), armored(() -> key.toCertificate().toAsciiArmoredString()));
    }

    static Path secretFile(Path folder, OpenPGPKey key) {
        return put(folder.resolve("secret.asc"), armored(key::toAsciiArmoredString));
    }

    static Path put(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a recipient reads, and whether the signature of the sender was right. */
    record Opened(String text, boolean signed, OpenPGPMessageInputStream.Result result) {}

    static Opened open(Path file, OpenPGPKey recipient, OpenPGPKey sender) {
        try (InputStream in = Files.newInputStream(file)) {
            OpenPGPMessageInputStream message = new OpenPGPMessageProcessor()
                    .addDecryptionKey(recipient)
                    .addVerificationCertificate(sender.toCertificate())
                    .process(in);
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            message.transferTo(text);
            message.close();
            var signatures = message.getResult().getSignatures();
            boolean right = signatures.size() == 1 && signatures.getFirst().isValid();
            return new Opened(text.toString(StandardCharsets.UTF_8), right, message.getResult());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Making {
        OpenPGPKey make() throws PGPException;
    }

    private static OpenPGPKey made(Making making) {
        try {
            return making.make();
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Armoring {
        String armor() throws IOException;
    }

    private static String armored(Armoring armoring) {
        try {
            return armoring.armor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
