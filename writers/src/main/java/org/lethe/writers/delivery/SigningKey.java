package org.lethe.writers.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.api.OpenPGPCertificate.OpenPGPComponentKey;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.OpenPGPKey.OpenPGPSecretKey;
import org.jspecify.annotations.Nullable;

/** Our own key, unlocked: what a recipient knows a delivery to be ours by. */
public final class SigningKey {
    private final OpenPGPKey owner;
    private final PGPKeyPair pair;

    private SigningKey(OpenPGPKey owner, PGPKeyPair pair) {
        this.owner = owner;
        this.pair = pair;
    }

    /**
     * Reads a secret key and unlocks it.
     *
     * @param passphraseFile its first line opens the key; null for a key without passphrase
     * @param at the moment at which it must be valid
     * @throws KeyUnusableException when it is missing, public, locked with another passphrase, expired, revoked or cannot sign
     */
    public static SigningKey read(Path file, @Nullable Path passphraseFile, Instant at) {
        OpenPgpKeyFile source = new OpenPgpKeyFile(file);
        OpenPGPKey owner = source.secretKey();
        List<OpenPGPComponentKey> usable = owner.getSigningKeys(Date.from(at));
        if (usable.isEmpty()) {
            List<OpenPGPComponentKey> able = owner.getKeys().stream()
                    .filter(each -> each.isSigningKey(each.getCreationTime()))
                    .toList();
            throw source.noKey("signing", able, at, "it can only encrypt");
        }
        List<OpenPGPSecretKey> secret = usable.stream()
                .map(owner::getSecretKey)
                .filter(each -> each != null && !each.getPGPSecretKey().isPrivateKeyEmpty())
                .toList();
        if (secret.isEmpty()) {
            throw source.unusable("has only the public part of the key that signs: export the secret subkey too");
        }
        return new SigningKey(owner, unlock(source, newest(secret), passphraseFile));
    }

    private static OpenPGPSecretKey newest(List<OpenPGPSecretKey> keys) {
        OpenPGPComponentKey newest = OpenPgpKeyFile.newest(List.copyOf(keys));
        return (OpenPGPSecretKey) newest;
    }

    private static PGPKeyPair unlock(OpenPgpKeyFile source, OpenPGPSecretKey key, @Nullable Path passphraseFile) {
        if (!key.isLocked()) {
            return pair(source, key, null);
        }
        if (passphraseFile == null) {
            throw source.unusable("is locked: name the file that holds its passphrase");
        }
        return pair(source, key, passphrase(passphraseFile));
    }

    private static PGPKeyPair pair(OpenPgpKeyFile source, OpenPGPSecretKey key, char @Nullable [] passphrase) {
        try {
            return key.unlock(passphrase).getKeyPair();
        } catch (PGPException | RuntimeException e) {
            throw source.unusable("does not open with that passphrase: check the passphrase file");
        }
    }

    private static char[] passphrase(Path file) {
        try (var lines = Files.newBufferedReader(file)) {
            String first = lines.readLine();
            if (first == null || first.isEmpty()) {
                throw new KeyUnusableException("The passphrase file " + file + " is empty: write one line.");
            }
            return first.toCharArray();
        } catch (IOException e) {
            throw new KeyUnusableException("The passphrase file " + file
                    + " cannot be read by this user: name one that can, with the passphrase in its first line.");
        }
    }

    /** Of the primary key, in upper-case hexadecimal digits: what one compares over the telephone. */
    public String fingerprint() {
        return OpenPgpKeyFile.fingerprint(owner);
    }

    PGPKeyPair pair() {
        return pair;
    }
}
