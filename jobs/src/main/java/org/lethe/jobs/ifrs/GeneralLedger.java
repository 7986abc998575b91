package org.lethe.jobs.ifrs;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.lethe.readers.ifrs.BookReader;
import org.lethe.readers.ifrs.ExportReader;
import org.lethe.readers.ifrs.PeriodState;
import org.lethe.readers.ifrs.TrialBalanceFile;
import org.lethe.reports.ifrs.Comparison;
import org.lethe.reports.ifrs.Facts;
import org.lethe.reports.ifrs.Months;

/** Holds a trial balance of the general ledger against the books. */
public final class GeneralLedger {

    private final Books books;

    /** @param books to be compared */
    public GeneralLedger(Books books) {
        this.books = books;
    }

    /**
     * Compares balances at the end of a period.
     *
     * @param file the general ledger's trial balance, as {@link TrialBalanceFile} says
     * @throws RefusedException when the entity, the period or the file cannot be used
     */
    public Comparison compare(String entity, Months months, Path file) {
        TrialBalanceFile theirs = read(file);
        PeriodState last = new Calendar(books)
                .periods(entity).stream()
                        .filter(each -> each.month().equals(months.last()))
                        .findFirst()
                        .orElseThrow(() -> new RefusedException("The books of " + entity + " have no month "
                                + months.last() + ": 'lethe ifrs status' lists them."));
        Map<String, BigDecimal> ours = Transaction.reading("Reading the books", books.finance(), session -> {
            ExportReader reader = new ExportReader(session);
            int version = new BookReader(session).latestVersion();
            reader.begin(entity, months, last.lastSeq(), version, Facts.FORMAT);
            PackageFiles.refuseUnmapped(reader);
            return reader.accountBalances();
        });
        return Comparison.of(ours, theirs.balances());
    }

    private static TrialBalanceFile read(Path file) {
        try {
            TrialBalanceFile read = TrialBalanceFile.read(file);
            if (!read.problems().isEmpty()) {
                throw new RefusedException(
                        "The trial balance cannot be compared:\n  " + String.join("\n  ", read.problems()));
            }
            return read;
        } catch (IOException e) {
            throw new RefusedException("The file " + file + " cannot be read by this user.");
        }
    }
}
