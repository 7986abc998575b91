package org.lethe.writers.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Packs the parts of a workbook again in one order and without a date, so that a hash says whether anything changed. */
final class SameBytes {
    private static final LocalDateTime FIRST_OF_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String TYPES = "[Content_Types].xml";
    /** The list of types stands first: that is how other programs recognise the file. */
    private static final Comparator<ZipEntry> ORDER = Comparator.comparing(
                    (ZipEntry entry) -> !entry.getName().equals(TYPES))
            .thenComparing(ZipEntry::getName);

    private SameBytes() {}

    static void copy(Path from, OutputStream out) throws IOException {
        try (ZipFile parts = new ZipFile(from.toFile())) {
            List<? extends ZipEntry> sorted = parts.stream().sorted(ORDER).toList();
            ZipOutputStream packed = new ZipOutputStream(out);
            for (ZipEntry part : sorted) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(FIRST_OF_ZIP);
                packed.putNextEntry(entry);
                try (InputStream content = parts.getInputStream(part)) {
                    content.transferTo(packed);
                }
                packed.closeEntry();
            }
            packed.finish();
        }
    }
}
