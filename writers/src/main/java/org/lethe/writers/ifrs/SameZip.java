package org.lethe.writers.ifrs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs files in one order and without a date: the same files give the same bytes. */
public final class SameZip {

    private static final LocalDateTime FIRST_OF_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SameZip() {}

    /** Packs the files of a folder that are named, in that order; the stream stays open. */
    public static void write(Path folder, List<String> names, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (String name : names) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(FIRST_OF_ZIP);
            zip.putNextEntry(entry);
            Files.copy(folder.resolve(name), zip);
            zip.closeEntry();
        }
        zip.finish();
    }
}
