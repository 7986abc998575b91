package org.lethe.writers.delivery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;
import org.bouncycastle.openpgp.api.OpenPGPCertificate.OpenPGPComponentKey;

/** Who alone can read a delivery: a public key that was valid for encryption when it was read. */
public final class Recipient {
    private final OpenPGPCertificate certificate;
    private final PGPPublicKey key;

    private Recipient(OpenPGPCertificate certificate, PGPPublicKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    /**
     * Reads a public key, armored or binary, one in the file.
     *
     * @param at the moment at which it must be valid
     * @throws KeyUnusableException when it is missing, secret, expired, revoked, or only good for signing
     */
    public static Recipient read(Path file, Instant at) {
        OpenPgpKeyFile source = new OpenPgpKeyFile(file);
        OpenPGPCertificate certificate = source.certificate();
        List<OpenPGPComponentKey> usable = certificate.getEncryptionKeys(Date.from(at));
        if (usable.isEmpty()) {
            List<OpenPGPComponentKey> able = certificate.getKeys().stream()
                    .filter(each -> each.isEncryptionKey(each.getCreationTime()))
                    .toList();
            throw source.noKey(
                    "encryption", able, at, "it can only sign, so ask its owner for a key with an encryption subkey");
        }
        return new Recipient(certificate, OpenPgpKeyFile.newest(usable).getPGPPublicKey());
    }

    /** Of the primary key, in upper-case hexadecimal digits: what one compares over the telephone. */
    public String fingerprint() {
        return OpenPgpKeyFile.fingerprint(certificate);
    }

    PGPPublicKey key() {
        return key;
    }
}
