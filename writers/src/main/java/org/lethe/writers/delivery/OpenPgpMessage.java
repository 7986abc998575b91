package org.lethe.writers.delivery;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.CompressionAlgorithmTags;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPCompressedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;

/** The packets of one message, from the outside in: encrypted, compressed, announced signature, literal content, signature. */
final class OpenPgpMessage implements AutoCloseable {
    private static final int PARTIAL = 1 << 16;
    private static final int FAST = 1;

    private final OutputStream encrypted;
    private final OutputStream compressed;
    private final OutputStream literal;
    private final PGPSignatureGenerator signature;

    private OpenPgpMessage(
            OutputStream encrypted, OutputStream compressed, OutputStream literal, PGPSignatureGenerator signature) {
        this.encrypted = encrypted;
        this.compressed = compressed;
        this.literal = literal;
        this.signature = signature;
    }

    static OpenPgpMessage open(OutputStream target, Recipient recipient, SigningKey signer, String name, Instant at)
            throws IOException, PGPException {
        PGPEncryptedDataGenerator encryption =
                new PGPEncryptedDataGenerator(new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                        .setWithIntegrityPacket(true)
                        .setSecureRandom(new SecureRandom()));
        encryption.addMethod(new BcPublicKeyKeyEncryptionMethodGenerator(recipient.key()));
        OutputStream encrypted = encryption.open(target, new byte[PARTIAL]);
        OutputStream compressed = new PGPCompressedDataGenerator(CompressionAlgorithmTags.ZIP, FAST).open(encrypted);
        PGPSignatureGenerator signature = signature(signer, at);
        signature.generateOnePassVersion(false).encode(compressed);
        OutputStream literal = new PGPLiteralDataGenerator()
                .open(compressed, PGPLiteralData.BINARY, name, Date.from(at), new byte[PARTIAL]);
        return new OpenPgpMessage(encrypted, compressed, literal, signature);
    }

    private static PGPSignatureGenerator signature(SigningKey signer, Instant at) throws PGPException {
        PGPPublicKey key = signer.pair().getPublicKey();
        PGPSignatureGenerator signature = new PGPSignatureGenerator(
                new BcPGPContentSignerBuilder(key.getAlgorithm(), HashAlgorithmTags.SHA512), key);
        signature.init(PGPSignature.BINARY_DOCUMENT, signer.pair().getPrivateKey());
        PGPSignatureSubpacketGenerator signed = new PGPSignatureSubpacketGenerator();
        signed.setSignatureCreationTime(true, Date.from(at));
        signed.setIssuerFingerprint(false, key);
        signature.setHashedSubpackets(signed.generate());
        return signature;
    }

    /** Where the content goes; it is signed on the way. */
    OutputStream content() {
        return new FilterOutputStream(literal) {
            @Override
            public void write(int value) throws IOException {
                literal.write(value);
                signature.update((byte) value);
            }

            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                literal.write(buffer, offset, length);
                signature.update(buffer, offset, length);
            }

            @Override
            public void flush() {
                // the packets inside are of fixed partial lengths: there is nothing to push out early
            }
        };
    }

    /** Ends the content; without it a reader takes the message for cut off. */
    void sign() throws IOException, PGPException {
        literal.close();
        signature.generate().encode(compressed);
        compressed.close();
        encrypted.close();
    }

    /** Whatever {@link #sign} did not end is not ended: half a message must not look whole. */
    @Override
    public void close() {}
}
