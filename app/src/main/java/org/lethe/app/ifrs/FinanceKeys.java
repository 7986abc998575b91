package org.lethe.app.ifrs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.lethe.jobs.ifrs.IfrsKeys;
import org.lethe.writers.delivery.NewKeyPair;
import org.lethe.writers.delivery.Recipient;
import org.lethe.writers.delivery.SigningKey;

/** The keys of packages in their folder: ours to sign with, and finance's public one for each entity. */
public final class FinanceKeys implements IfrsKeys {

    private static final String OURS = "signing";
    private static final String TRIAL = "trial";

    private final Path folder;

    /** @param home {@code LETHE_HOME} */
    public FinanceKeys(Path home) {
        this.folder = home.resolve("keys").resolve("ifrs");
    }

    @Override
    public Recipient recipient(String entity, Instant at) {
        return Recipient.read(publicKey(entity), at);
    }

    @Override
    public SigningKey signer(Instant at) {
        signingKey(at);
        return SigningKey.read(ours("secret.asc"), ours("passphrase"), at);
    }

    /** Where the public key of an entity's finance department is looked for. */
    public Path publicKey(String entity) {
        return folder.resolve("recipients").resolve(entity + ".asc");
    }

    /** Our own pair, made when it is not there. */
    public Path signingKey(Instant at) {
        if (!Files.exists(ours("secret.asc"))) {
            NewKeyPair.create(folder, OURS, "Lethe IFRS export", at);
        }
        return ours("public.asc");
    }

    /**
     * A pair that stands in for finance where it has given no key yet, so that everything can be tried.
     *
     * @return its secret part; a key that is there is never replaced
     */
    public Path trial(String entity, Instant at) throws IOException {
        if (!Files.exists(folder.resolve(TRIAL + ".secret.asc"))) {
            NewKeyPair.create(folder, TRIAL, "Trial recipient", at);
        }
        Path target = publicKey(entity);
        if (!Files.exists(target)) {
            Files.createDirectories(folder.resolve("recipients"));
            Files.copy(folder.resolve(TRIAL + ".public.asc"), target);
        }
        return folder.resolve(TRIAL + ".secret.asc");
    }

    private Path ours(String part) {
        return folder.resolve(OURS + "." + part);
    }
}
