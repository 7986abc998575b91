package org.lethe.writers.dealer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.lethe.reports.dealer.DealerReport;
import org.lethe.reports.dealer.DealerWorkbook;
import org.lethe.writers.delivery.Delivered;
import org.lethe.writers.delivery.EncryptedFile;
import org.lethe.writers.workbook.Xlsx;

/** A workbook that opens with its dealer's password (agile encryption, MS-OFFCRYPTO 2.3.4.10 and following). */
public final class SealedWorkbook {
    private SealedWorkbook() {}

    /** Writes a workbook; what lies in the folder is encrypted from its first byte. */
    public static Delivered write(Path target, byte[] clear, String password) {
        return EncryptedFile.writeClear(target, out -> seal(clear, password, out));
    }

    /** The workbook as its dealer will open it. */
    public static byte[] open(Path file, String password) {
        try (InputStream in = Files.newInputStream(file);
                POIFSFileSystem container = new POIFSFileSystem(in)) {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
            if (!decryptor.verifyPassword(password)) {
                throw new IllegalStateException(
                        "The workbook " + file.getFileName() + " does not open with its dealer's password");
            }
            return decryptor.getDataStream(container).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook " + file + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The workbook " + file.getFileName() + " cannot be decrypted", e);
        }
    }

    /** Before encryption; the same report gives the same bytes. */
    public static byte[] clear(DealerReport report) {
        ByteArrayOutputStream clear = new ByteArrayOutputStream();
        try {
            Xlsx.write(DealerWorkbook.of(report), clear);
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook cannot be written", e);
        }
        return clear.toByteArray();
    }

    private static void seal(byte[] clear, String password, OutputStream out) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream sealed = encryptor.getDataStream(container)) {
                sealed.write(clear);
            }
            container.writeFilesystem(out);
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot be encrypted", e);
        }
    }
}
