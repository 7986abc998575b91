package org.lethe.jobs.ifrs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.evidence.Sha256;
import org.lethe.readers.ifrs.BookReader;
import org.lethe.readers.ifrs.KeptReader;
import org.lethe.readers.ifrs.OfficialPackage;
import org.lethe.readers.ifrs.PastState;
import org.lethe.readers.ifrs.PeriodState;
import org.lethe.reports.ifrs.Facts;
import org.lethe.reports.ifrs.Manifest;
import org.lethe.reports.ifrs.Months;
import org.lethe.writers.ifrs.PackageDesk;
import org.lethe.writers.ifrs.Pulled;

/** Makes the package that finance pulls, or returns the official one byte for byte; each pull is recorded. */
public final class PackageJob {

    private final Books books;
    private final IfrsKeys keys;
    private final Path folder;

    /** @param folder of the packages */
    public PackageJob(Books books, IfrsKeys keys, Path folder) {
        this.books = books;
        this.keys = keys;
        this.folder = folder;
    }

    /**
     * Pulls a package.
     *
     * @throws RefusedException when the entity, the months or the sequence cannot be reported, or an account is not mapped
     * @throws org.lethe.writers.delivery.KeyUnusableException when a key is missing or unusable
     */
    public PulledPackage pull(PullOrder order) {
        List<PeriodState> periods = new Calendar(books).periods(order.entity());
        refuseUnready(order, periods);
        BookReader reader = new BookReader(books.finance());
        KeptReader kept = new KeptReader(books.finance());
        long closedAt = month(periods, order.months().last()).orElseThrow().lastSeq();
        if (kept.condensed(order.entity(), order.months())) {
            return new CondensedPull(books, keys, folder).pull(order, kept, closedAt);
        }
        String status = status(order.months(), periods);
        PastState state = state(order, reader, kept, closedAt);
        Optional<OfficialPackage> official = status.equals("CLOSED")
                ? reader.official(order.entity(), order.months(), state.seq())
                : Optional.empty();
        if (official.isPresent()) {
            return stored(order, reader, official.get());
        }
        boolean present = state.seq() == closedAt;
        return made(order, reader, state, present ? status : "PAST", present && status.equals("CLOSED"));
    }

    private static PastState state(PullOrder order, BookReader reader, KeptReader kept, long present) {
        Long asked = order.seq();
        if (asked == null) {
            return new PastState(present, reader.latestVersion(), true);
        }
        PastState past = reader.at(order.entity(), order.months(), asked)
                .orElseThrow(() -> new RefusedException(
                        "The books of " + order.entity() + " begin after ledger sequence " + asked + "."));
        if (!past.recognised()) {
            throw new RefusedException("At ledger sequence " + asked + " the revenue of "
                    + order.months().last()
                    + " was not recognised yet: 'lethe ifrs status' lists the sequences of months.");
        }
        if (past.seq() != present && kept.condensedSince(order.entity(), past.seq())) {
            throw new RefusedException("At ledger sequence " + asked
                    + " contracts were still being booked that the books have let go after ten years: "
                    + order.months().label() + " can only be pulled as it is now, without --at-seq.");
        }
        return past;
    }

    private PulledPackage made(PullOrder order, BookReader reader, PastState state, String status, boolean first) {
        Facts facts = facts(order, reader, state.seq(), state.version(), status);
        try (WorkFolder work = WorkFolder.in(folder)) {
            PackageFiles files = files(facts, state.version(), work);
            String verdict = facts.verdict(files.checks());
            boolean official = first && verdict.equals("FINAL");
            // only the official one has the plain name, so that nothing can take its place
            String name = verdict.equals("FINAL") ? facts.file() : facts.file().replace(".zip", "_" + verdict + ".zip");
            return new Handover(books, keys, folder)
                    .made(
                            order.pulled(
                                    state.seq(),
                                    state.version(),
                                    verdict,
                                    official,
                                    files.manifestSha256(),
                                    files.tablesSha256(),
                                    books.clock().instant()),
                            name,
                            files.zip(),
                            official ? files.kept() : Map.of(),
                            files.checks(),
                            files.failing());
        }
    }

    private Facts facts(PullOrder order, BookReader reader, long seq, int version, String status) {
        return new Facts(
                order.entity(),
                reader.policy(version, "title/" + order.entity()),
                order.months(),
                status,
                seq,
                reader.label(version),
                Facts.FORMAT,
                reader.switches(version),
                reader.manifestBefore(order.entity(), order.months()));
    }

    private PackageFiles files(Facts facts, int version, WorkFolder work) {
        return Transaction.reading(
                "Reading the books",
                books.finance(),
                session -> PackageFiles.make(session, facts, version, work.path()));
    }

    private PulledPackage stored(PullOrder order, BookReader reader, OfficialPackage official) {
        Path file =
                folder.resolve(order.entity()).resolve(order.months().label()).resolve(official.file());
        if (!Files.isRegularFile(file) || !sha256(file).equals(official.fileSha256())) {
            throw new RefusedException(
                    "The official package " + file
                            + " is gone or was changed: put it back from the backup. It is not made anew, because it was signed.");
        }
        if (!official.kept()) {
            keep(order, reader, official);
        }
        Pulled again = order.pulled(
                official.seq(),
                official.version(),
                "FINAL",
                false,
                official.manifestSha256(),
                official.tablesSha256(),
                books.clock().instant());
        long number = new Handover(books, keys, folder)
                .record(again.as(file, official.clearSha256(), official.fileSha256()), Map.of());
        return new PulledPackage(
                number, file, "FINAL", official.clearSha256(), official.seq(), true, List.of(), List.of());
    }

    /** Of a package from before anything was kept: its files once more, when they are the same. */
    private void keep(PullOrder order, BookReader reader, OfficialPackage official) {
        Facts facts = facts(order, reader, official.seq(), official.version(), "CLOSED");
        try (WorkFolder work = WorkFolder.in(folder)) {
            PackageFiles files = files(facts, official.version(), work);
            if (!files.tablesSha256().equals(official.tablesSha256())) {
                return; // another program or another purge: it cannot be kept as what it was
            }
            Map<String, byte[]> kept = files.kept();
            if (!files.manifestSha256().equals(official.manifestSha256())) {
                kept.remove(Manifest.FILE); // the month before was pulled later
            }
            Transaction.in("Keeping what outlives the bookings", books.finance(), session -> {
                new PackageDesk(session).keep(official.number(), kept);
                return true;
            });
        }
    }

    private static void refuseUnready(PullOrder order, List<PeriodState> periods) {
        for (YearMonth each = order.months().first();
                !each.isAfter(order.months().last());
                each = each.plusMonths(1)) {
            YearMonth wanted = each;
            PeriodState state = month(periods, wanted)
                    .filter(found -> !"take-on".equals(found.step()))
                    .orElseThrow(
                            () -> new RefusedException("The books of " + order.entity() + " have no month " + wanted
                                    + " to report: they run from "
                                    + periods.getFirst().month().plusMonths(1) + " to "
                                    + periods.getLast().month() + "."));
            if (state.recognisedAsOf() == null) {
                throw new RefusedException("The revenue of " + wanted
                        + " is not recognised yet: the night after its last day does that, or 'lethe ifrs post'.");
            }
        }
        YearMonth before = order.months().first().minusMonths(1);
        if (month(periods, before)
                .filter(state -> state.status().equals("CLOSED"))
                .isEmpty()) {
            throw new RefusedException(order.months().label() + " has no closed predecessor: close " + before
                    + " first, so that what it opens with stands.");
        }
    }

    private static String status(Months months, List<PeriodState> periods) {
        List<String> all = periods.stream()
                .filter(each ->
                        !each.month().isBefore(months.first()) && !each.month().isAfter(months.last()))
                .map(PeriodState::status)
                .distinct()
                .toList();
        return all.size() == 1 ? all.getFirst() : all.contains("OPEN") ? "OPEN" : "SOFT_CLOSED";
    }

    private static Optional<PeriodState> month(List<PeriodState> periods, YearMonth month) {
        return periods.stream().filter(each -> each.month().equals(month)).findFirst();
    }

    private static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }
}
