package org.lethe.jobs.ifrs;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lethe.reports.ifrs.Checked;
import org.lethe.reports.ifrs.CondensedMonths;
import org.lethe.reports.ifrs.Facts;
import org.lethe.reports.ifrs.FailingRow;
import org.lethe.reports.ifrs.Manifest;
import org.lethe.writers.delivery.Content;
import org.lethe.writers.delivery.Delivered;
import org.lethe.writers.delivery.EncryptedFile;
import org.lethe.writers.delivery.WholeFile;
import org.lethe.writers.evidence.LedgerReader;
import org.lethe.writers.ifrs.PackageDesk;
import org.lethe.writers.ifrs.Pulled;

/** Hands a package over: encrypted, recorded in books and evidence, with the record of the pull beside it. */
final class Handover {

    private final Books books;
    private final IfrsKeys keys;
    private final Path folder;

    Handover(Books books, IfrsKeys keys, Path folder) {
        this.books = books;
        this.keys = keys;
        this.folder = folder;
    }

    /**
     * Hands over what was just made.
     *
     * @param name of the package, without the ending of its encryption
     * @param kept of an official package what outlives the bookings
     */
    PulledPackage made(
            Pulled pulled,
            String name,
            Content zip,
            Map<String, byte[]> kept,
            List<Checked> checks,
            List<FailingRow> failing) {
        Path target = folder.resolve(pulled.entity()).resolve(pulled.months().label());
        Delivered file = EncryptedFile.write(
                target.resolve(name + ".pgp"),
                keys.recipient(pulled.entity(), pulled.at()),
                keys.signer(pulled.at()),
                pulled.at(),
                zip);
        Pulled whole = pulled.as(file.file(), file.clearSha256(), file.sha256());
        long number = record(whole, kept);
        WholeFile.write(target.resolve(name + ".run.json"), run(number, whole));
        return new PulledPackage(
                number, file.file(), whole.verdict(), file.clearSha256(), whole.seq(), false, checks, failing);
    }

    /** Records a pull; returns its number. */
    long record(Pulled pulled, Map<String, byte[]> kept) {
        long number = Transaction.in("Recording the pull", books.finance(), session -> {
            PackageDesk desk = new PackageDesk(session);
            long recorded = desk.pulled(pulled);
            desk.keep(recorded, kept);
            return recorded;
        });
        new LedgerReader(books.finance()).head().ifPresent(books.anchors()::note);
        return number;
    }

    private static String run(long number, Pulled pulled) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "pull", number,
                "entity", pulled.entity(),
                "period", pulled.months().label(),
                "ledgerSequence", pulled.seq(),
                "by", pulled.by(),
                "purpose", pulled.purpose(),
                "at", pulled.at().toString(),
                "verdict", pulled.verdict(),
                "clearSha256", pulled.clearSha256(),
                "fileSha256", pulled.fileSha256()));
        if (pulled.verdict().equals(Facts.CONDENSED)) {
            facts.put("gone", CondensedMonths.gone());
        }
        return Manifest.run(facts);
    }
}
