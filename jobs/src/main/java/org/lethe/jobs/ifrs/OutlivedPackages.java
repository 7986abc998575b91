package org.lethe.jobs.ifrs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lethe.readers.ifrs.KeptReader;
import org.lethe.writers.evidence.LedgerReader;
import org.lethe.writers.ifrs.PackageDesk;

/**
 * After retention has let contracts go from the books, the packages that list them go too: of every month, quarter and year in which one
 * of them was open or booked. The records of their pulls stay, beside them and in the books.
 */
public final class OutlivedPackages {

    private final Books books;
    private final Path folder;

    /** @param folder of the packages */
    public OutlivedPackages(Books books, Path folder) {
        this.books = books;
        this.folder = folder;
    }

    /**
     * Removes them.
     *
     * @return those that were there
     */
    public List<Path> run() {
        List<Path> files = new KeptReader(books.posting())
                .outlived().stream()
                        .map(each -> folder.resolve(each.entity())
                                .resolve(each.months().label())
                                .resolve(each.file()))
                        .filter(Files::isRegularFile)
                        .toList();
        if (files.isEmpty()) {
            return files;
        }
        Transaction.in("Recording packages that go", books.posting(), session -> {
            new PackageDesk(session)
                    .gone(
                            files.stream()
                                    .map(file -> String.valueOf(file.getFileName()))
                                    .toList(),
                            books.clock().instant());
            return true;
        });
        for (Path file : files) { // after the record: what is interrupted here is recorded and removed the next night
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException("The package " + file + " cannot be removed", e);
            }
        }
        new LedgerReader(books.posting()).head().ifPresent(books.anchors()::note);
        return files;
    }
}
