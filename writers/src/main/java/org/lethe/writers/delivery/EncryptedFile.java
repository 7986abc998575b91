package org.lethe.writers.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import org.bouncycastle.openpgp.PGPException;

/**
 * Puts down a file that only its recipient can read and that is provably ours: an OpenPGP message (RFC 4880, so that GnuPG 2.2 reads it
 * too), signed, compressed, encrypted with AES-256 and integrity protected. The content goes straight into the encryption: it never
 * lies on the disk in the clear, whatever happens meanwhile.
 */
public final class EncryptedFile {

    private EncryptedFile() {}

    /**
     * Writes it under a temporary name in its own folder and moves it, replacing an older file of that name.
     *
     * @param target its final name, by custom ending with {@code .pgp}; the name without that ending is what decryption proposes, so it
     *     must not tell anything of what is inside
     * @param at the moment that signature and message bear
     * @throws UncheckedIOException naming the file when it cannot be written; nothing remains of it then
     */
    public static Delivered write(Path target, Recipient recipient, SigningKey signer, Instant at, Content content) {
        try (PartFile part = new PartFile(target)) {
            MeasuredStream encrypted = new MeasuredStream(part.out());
            MeasuredStream clear;
            try (OpenPgpMessage message = OpenPgpMessage.open(encrypted, recipient, signer, nameInside(target), at)) {
                clear = new MeasuredStream(message.content());
                content.writeTo(clear);
                message.sign();
            }
            part.moveToItsName();
            return new Delivered(target, clear.bytes(), clear.sha256(), encrypted.bytes(), encrypted.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + target + " could not be written", e);
        } catch (PGPException e) {
            throw new IllegalStateException("The file " + target + " could not be encrypted or signed", e);
        }
    }

    private static String nameInside(Path target) {
        return String.valueOf(target.getFileName()).replaceFirst("\\.(pgp|gpg|asc)$", "");
    }

    /** A file in the clear, put down and measured in the same way: what goes beside an encrypted one. */
    public static Delivered writeClear(Path target, Content content) {
        try (PartFile part = new PartFile(target)) {
            MeasuredStream measured = new MeasuredStream(part.out());
            content.writeTo(measured);
            OutputStream out = measured;
            out.flush();
            part.moveToItsName();
            String sha256 = measured.sha256();
            return new Delivered(target, measured.bytes(), sha256, measured.bytes(), sha256);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + target + " could not be written", e);
        }
    }
}
