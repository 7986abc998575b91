package org.lethe.app.obfcm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.RefusedException;
import org.lethe.jobs.obfcm.DeliveryKeys;
import org.lethe.reports.obfcm.Manufacturer;
import org.lethe.writers.delivery.NewKeyPair;
import org.lethe.writers.delivery.Recipient;
import org.lethe.writers.delivery.SigningKey;

/** The keys of deliveries in their folder: ours to sign with, and a public one for each submission team. */
public final class KeyFolder implements DeliveryKeys {

    private static final String OURS = "signing";
    private static final String OWNER = "Lethe OBFCM export";
    private static final String EVERYBODY = "all.asc";
    private static final String TRIAL = "trial";

    private final Path folder;
    private final Path recipients;

    /**
     * @param home {@code LETHE_HOME}
     * @param recipients folder of the public keys as configured, null for the usual one
     */
    public KeyFolder(Path home, @Nullable Path recipients) {
        this.folder = home.resolve("keys").resolve("obfcm");
        this.recipients = recipients == null ? folder.resolve("recipients") : recipients;
    }

    /** Where the public keys of the submission teams are looked for. */
    public Path recipients() {
        return recipients;
    }

    @Override
    public Recipient recipient(Manufacturer manufacturer, Instant at) {
        Path own = recipients.resolve(manufacturer.code() + ".asc");
        return Recipient.read(Files.exists(own) ? own : recipients.resolve(EVERYBODY), at);
    }

    @Override
    public SigningKey signer(Instant at) {
        return SigningKey.read(ours("secret.asc"), ours("passphrase"), at);
    }

    /** Our own pair, made when it is not there. */
    public Path signingKey(Instant at) {
        if (!Files.exists(ours("secret.asc"))) {
            NewKeyPair.create(folder, OURS, OWNER, at);
        }
        return ours("public.asc");
    }

    /**
     * A pair that stands in for every submission team, so that everything can be tried before there are real keys; made when it
     * is not there. A key that is already there for every manufacturer is never replaced.
     *
     * @return its secret part, with which the files can be opened
     * @throws RefusedException when another key is there for every manufacturer
     */
    public Path trialRecipient(Instant at) throws IOException {
        Path publicKey = folder.resolve(TRIAL + ".public.asc");
        Path everybody = recipients.resolve(EVERYBODY);
        if (Files.exists(everybody) && !(Files.exists(publicKey) && Files.mismatch(publicKey, everybody) == -1)) {
            throw new RefusedException(
                    "The key " + everybody
                            + " is there already for every manufacturer and is no trial key: move it away first. Nothing was changed.");
        }
        if (!Files.exists(publicKey)) {
            NewKeyPair.create(folder, TRIAL, "Trial recipient", at);
        }
        if (!Files.exists(everybody)) {
            Files.createDirectories(recipients);
            Files.copy(publicKey, everybody);
        }
        return folder.resolve(TRIAL + ".secret.asc");
    }

    private Path ours(String part) {
        return folder.resolve(OURS + "." + part);
    }
}
