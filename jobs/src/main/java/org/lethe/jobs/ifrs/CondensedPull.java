package org.lethe.jobs.ifrs;

import java.nio.file.Path;
import java.util.Map;
import org.lethe.readers.ifrs.KeptReader;
import org.lethe.readers.ifrs.OfficialPackage;

/** Pulls months whose bookings went after ten years: what the official package said, without what went. */
final class CondensedPull {

    private final Books books;
    private final IfrsKeys keys;
    private final Path folder;

    CondensedPull(Books books, IfrsKeys keys, Path folder) {
        this.books = books;
        this.keys = keys;
        this.folder = folder;
    }

    PulledPackage pull(PullOrder order, KeptReader kept, long closedAt) {
        String why = "Contracts that were open or booked in " + order.months().label()
                + " went from the books after ten years: ";
        if (order.seq() != null && order.seq() < closedAt) {
            throw new RefusedException(
                    why + "only what the official package said is kept, so pull it without --at-seq.");
        }
        OfficialPackage official = kept.kept(order.entity(), order.months())
                .orElseThrow(() -> new RefusedException(why
                        + "no official package of exactly that time was pulled before. Pull its months one by one."));
        try (WorkFolder work = WorkFolder.in(folder)) {
            CondensedFiles files = new CondensedFiles(
                    order.entity(), order.months(), official, kept.keptFiles(official.number()), work.path());
            String verdict = files.facts().verdict(files.checks());
            return new Handover(books, keys, folder)
                    .made(
                            order.pulled(
                                    official.seq(),
                                    official.version(),
                                    verdict,
                                    false,
                                    files.manifestSha256(),
                                    "",
                                    books.clock().instant()),
                            files.facts().file().replace(".zip", "_" + verdict + ".zip"),
                            files.zip(),
                            Map.of(),
                            files.checks(),
                            files.failing());
        }
    }
}
