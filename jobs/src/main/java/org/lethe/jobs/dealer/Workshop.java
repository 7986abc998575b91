package org.lethe.jobs.dealer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lethe.evidence.Sha256;
import org.lethe.reports.dealer.DealerReport;
import org.lethe.reports.dealer.DealerWorkbook;
import org.lethe.reports.dealer.Edition;
import org.lethe.reports.dealer.Released;
import org.lethe.writers.dealer.PasswordStore;
import org.lethe.writers.dealer.SealedWorkbook;
import org.lethe.writers.dealer.Told;
import org.lethe.writers.dealer.WorkbookGate;
import org.lethe.writers.delivery.Delivered;
import org.springframework.util.FileSystemUtils;

/**
 * Where the workbooks of a month are made, in a folder of this attempt that recipients do not see: a process that was paused and wakes up writes into
 * another one than who took over from it. Nothing in clear ever lies there.
 */
final class Workshop {
    private static final String UNRELEASED = ".unreleased";

    private final Edition edition;
    private final Path folder;
    private final Path staging;
    private final PasswordStore passwords;

    Workshop(DealerPlace place, Edition edition) {
        this.edition = edition;
        folder = place.folder();
        staging = folder.resolve("." + edition.word() + "." + UUID.randomUUID() + UNRELEASED);
        passwords = PasswordStore.at(place.passwords());
    }

    /** Begins: what earlier attempts left is gone. */
    void clean() {
        try {
            Files.createDirectories(folder);
            for (Path old : unreleased()) {
                FileSystemUtils.deleteRecursively(old);
            }
            Files.createDirectory(staging);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be used", e);
        }
    }

    /** Makes one workbook. */
    Told.Workbook render(int dealer, DealerReport report) {
        String name = "dealer-" + dealer + "-" + edition.word() + ".xlsx";
        byte[] clear = SealedWorkbook.clear(report);
        Delivered delivered = SealedWorkbook.write(staging.resolve(name), clear, passwords.of(dealer));
        return new Told.Workbook(name, delivered.sha256(), Sha256.of(clear));
    }

    /** Opens a finished file as its dealer will, and looks for whatever the ledger does not say was released to him. */
    void gate(int dealer, DealerReport report, Told.Workbook workbook) {
        byte[] content = SealedWorkbook.open(staging.resolve(workbook.file()), passwords.of(dealer));
        List<String> problems =
                new ArrayList<>(WorkbookGate.problems(content, DealerWorkbook.of(report), Released.to(report)));
        if (!workbook.clearSha256().equals(Sha256.of(content))) {
            problems.add("it is another file than was written");
        }
        if (!problems.isEmpty()) {
            throw new DealerFailedException("%s stays unreleased: the workbook of dealer %d did not pass the gate: %s."
                    .formatted(
                            edition.word(),
                            dealer,
                            String.join("; ", problems.stream().limit(3).toList())));
        }
    }

    /** Makes the workbooks visible, all at once. */
    void show() {
        move(staging);
    }

    /** Does what a process could not that was killed between releasing and showing; its files are those that the ledger names. */
    void showWhatWasReleased(Map<String, String> hashes) {
        if (hashes.isEmpty() || Files.isDirectory(released())) {
            return;
        }
        try {
            for (Path each : unreleased()) {
                if (isExactly(each, hashes)) {
                    move(each);
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }

    /** Puts one workbook, whose month is released, where its dealer finds it. */
    void add(Told.Workbook workbook) {
        try {
            Files.createDirectories(released());
            Files.move(
                    staging.resolve(workbook.file()),
                    released().resolve(workbook.file()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook could not be moved to " + released(), e);
        }
    }

    /** Leaves nothing behind. */
    void close() {
        try {
            FileSystemUtils.deleteRecursively(staging);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + staging + " cannot be removed", e);
        }
    }

    Path released() {
        return folder.resolve(edition.word());
    }

    private void move(Path from) {
        try {
            Files.move(from, released(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DealerFailedException("The month is released, but its workbooks could not be moved to "
                    + released() + " (" + e.getClass().getSimpleName() + "); start it again when they can");
        }
    }

    private List<Path> unreleased() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> {
                        String name = String.valueOf(each.getFileName());
                        return name.startsWith("." + edition.word() + ".") && name.endsWith(UNRELEASED);
                    })
                    .sorted()
                    .toList();
        }
    }

    private static boolean isExactly(Path attempt, Map<String, String> hashes) throws IOException {
        try (Stream<Path> all = Files.list(attempt)) {
            List<Path> files = all.toList();
            for (Path file : files) {
                if (!Sha256.of(file).equals(hashes.get(String.valueOf(file.getFileName())))) {
                    return false;
                }
            }
            return files.size() == hashes.size();
        }
    }
}
