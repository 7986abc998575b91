package org.lethe.jobs.ifrs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.lethe.evidence.Sha256;
import org.lethe.reports.ifrs.FileNote;
import org.lethe.writers.delivery.Content;
import org.lethe.writers.delivery.Delivered;
import org.lethe.writers.delivery.EncryptedFile;
import org.lethe.writers.ifrs.SameZip;

/** The files of a package in its work folder, noted in the order in which they were made. */
final class Parcel {

    private final Path folder;
    private final List<FileNote> notes = new ArrayList<>();

    Parcel(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    List<FileNote> notes() {
        return notes;
    }

    /**
     * Writes a file.
     *
     * @param rows asked when it is written
     * @return its hash
     */
    String put(String name, Content content, LongSupplier rows) {
        Delivered file = EncryptedFile.writeClear(folder.resolve(name), content);
        notes.add(new FileNote(name, rows.getAsLong(), file.bytes(), file.sha256()));
        return file.sha256();
    }

    String put(String name, String text, long rows) {
        return put(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)), () -> rows);
    }

    /** Hash of the names and hashes of what is there by now. */
    String digest() {
        StringBuilder all = new StringBuilder();
        notes.forEach(note ->
                all.append(note.name()).append(' ').append(note.sha256()).append('\n'));
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The package: files by name. */
    void zip(OutputStream out) throws IOException {
        SameZip.write(folder, notes.stream().map(FileNote::name).sorted().toList(), out);
    }
}
