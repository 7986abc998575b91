package org.lethe.writers.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;
import org.bouncycastle.openpgp.api.OpenPGPCertificate.OpenPGPComponentKey;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.jspecify.annotations.Nullable;

/** One OpenPGP key or certificate in a file, armored or binary, and what is wrong with it. */
final class OpenPgpKeyFile {
    /** Certificates with hundreds of signatures are smaller; more is no key, and would have to be held in memory. */
    private static final long LARGEST = 1 << 20;

    private final Path file;

    OpenPgpKeyFile(Path file) {
        this.file = file;
    }

    /** A certificate without secrets. */
    OpenPGPCertificate certificate() {
        OpenPGPCertificate only = only();
        if (only.isSecretKey()) {
            throw unusable("is a secret key: give the recipient's public key, and keep the secret one with its owner");
        }
        return only;
    }

    /** A secret key, which may be locked. */
    OpenPGPKey secretKey() {
        if (only() instanceof OpenPGPKey key) {
            return key;
        }
        throw unusable("is a public key, and signing needs the secret one");
    }

    private OpenPGPCertificate only() {
        List<OpenPGPCertificate> keys = read();
        if (keys.size() != 1) {
            throw unusable(
                    keys.isEmpty()
                            ? "holds no OpenPGP key: export one into it, armored or binary"
                            : "holds " + keys.size()
                                    + " keys: keep one in a file, so that nobody has to guess which is meant");
        }
        return keys.getFirst();
    }

    private List<OpenPGPCertificate> read() {
        try {
            if (!Files.isRegularFile(file)) {
                throw unusable("is not there, or is no file: name the file of an OpenPGP key");
            }
            if (Files.size(file) > LARGEST) {
                throw unusable("is too large for a key: export only the one key into it");
            }
            byte[] content = Files.readAllBytes(file);
            return new BcOpenPGPApi().readKeyOrCertificate().parseKeysOrCertificates(content);
        } catch (IOException | RuntimeException e) {
            if (e instanceof KeyUnusableException ours) {
                throw ours;
            }
            throw unusable("cannot be read as an OpenPGP key: export it again, armored or binary");
        }
    }

    /** Why none of the keys that could do it may do it at this moment. */
    KeyUnusableException noKey(String what, List<OpenPGPComponentKey> able, Instant at, @Nullable String otherwise) {
        if (able.isEmpty()) {
            return unusable("has no key for " + what + (otherwise == null ? "" : ": " + otherwise));
        }
        List<OpenPGPComponentKey> ended = new ArrayList<>(able);
        ended.add(able.getFirst().getCertificate().getPrimaryKey());
        for (OpenPGPComponentKey key : ended) {
            long seconds = key.getPGPPublicKey().getValidSeconds();
            Instant end = key.getCreationTime().toInstant().plusSeconds(seconds);
            if (seconds > 0 && !end.isAfter(at)) {
                return unusable("expired on " + LocalDate.ofInstant(end, ZoneOffset.UTC)
                        + ": ask its owner for the renewed one");
            }
        }
        return unusable(
                "was revoked by its owner, is not valid yet or is too weak: ask its owner for one that is valid");
    }

    KeyUnusableException unusable(String why) {
        return new KeyUnusableException("The key file " + file + " " + why + ".");
    }

    /** The newest of several, as other programs choose. */
    static OpenPGPComponentKey newest(List<OpenPGPComponentKey> keys) {
        OpenPGPComponentKey newest = keys.getFirst();
        for (OpenPGPComponentKey key : keys) {
            if (key.getCreationTime()
                    .toInstant()
                    .isAfter(newest.getCreationTime().toInstant())) {
                newest = key;
            }
        }
        return newest;
    }

    static String fingerprint(OpenPGPCertificate certificate) {
        return HexFormat.of().formatHex(certificate.getFingerprint()).toUpperCase(Locale.ROOT);
    }
}
