package org.lethe.writers.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.bouncycastle.openpgp.operator.PGPKeyPairGenerator;

/**
 * A new OpenPGP key pair in three files, for those who have no GnuPG at hand: Curve 25519 in the packets
 * that GnuPG 2.1 and later understand, one key that signs and one that encrypts, locked with a random passphrase.
 *
 * @param publicKey for whoever sends to, or verifies, its owner
 * @param secretKey for its owner alone
 * @param passphrase opens the secret key
 * @param fingerprint of the primary key, in upper-case hexadecimal digits
 */
public record NewKeyPair(Path publicKey, Path secretKey, Path passphrase, String fingerprint) {
    private static final int PASSPHRASE_BYTES = 24;

    /**
     * Makes the pair; the files are readable by their owner alone.
     *
     * @param name first part of the files' names: letters, digits and hyphens
     * @param owner as it is shown to people, by custom {@code Name <mail address>}
     * @throws KeyUnusableException when one of the files is there already, or the folder cannot be written
     */
    public static NewKeyPair create(Path folder, String name, String owner, Instant at) {
        Path publicKey = folder.resolve(name + ".public.asc");
        Path secretKey = folder.resolve(name + ".secret.asc");
        Path passphraseFile = folder.resolve(name + ".passphrase");
        try {
            Files.createDirectories(folder);
            for (Path file : new Path[] {publicKey, secretKey, passphraseFile}) {
                if (Files.exists(file)) {
                    throw new FileAlreadyExistsException(file.toString());
                }
            }
            String passphrase = randomWord();
            OpenPGPKey key = new BcOpenPGPApi()
                    .generateKey(PublicKeyPacket.VERSION_4, Date.from(at), false)
                    .withPrimaryKey(PGPKeyPairGenerator::generateLegacyEd25519KeyPair)
                    .addUserId(owner)
                    .addSigningSubkey(PGPKeyPairGenerator::generateLegacyEd25519KeyPair)
                    .addEncryptionSubkey(PGPKeyPairGenerator::generateLegacyX25519KeyPair)
                    .build(passphrase.toCharArray());
            put(passphraseFile, passphrase + "\n");
            put(secretKey, key.toAsciiArmoredString());
            put(publicKey, key.toCertificate().toAsciiArmoredString());
            return new NewKeyPair(publicKey, secretKey, passphraseFile, OpenPgpKeyFile.fingerprint(key));
        } catch (FileAlreadyExistsException e) {
            throw new KeyUnusableException(
                    "The file " + e.getFile()
                            + " is there already, and a key that was replaced is lost: choose another name, or move it away first.");
        } catch (IOException e) {
            throw new KeyUnusableException(
                    "Keys cannot be written to " + folder + " by this user: name another folder.");
        } catch (PGPException e) {
            throw new IllegalStateException("No key pair could be made", e);
        }
    }

    private static String randomWord() {
        byte[] random = new byte[PASSPHRASE_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static void put(Path file, String text) throws IOException {
        FileAttribute<?>[] only =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try (var channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), only)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
        }
    }
}
