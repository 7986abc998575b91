package org.lethe.jobs.ifrs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.evidence.Sha256;
import org.lethe.readers.ifrs.BookReader;
import org.lethe.readers.ifrs.OfficialPackage;
import org.lethe.readers.ifrs.PastState;
import org.lethe.readers.ifrs.PeriodState;
import org.lethe.reports.ifrs.Facts;
import org.lethe.reports.ifrs.Manifest;
import org.lethe.reports.ifrs.Months;
import org.lethe.writers.delivery.Delivered;
import org.lethe.writers.delivery.EncryptedFile;
import org.lethe.writers.delivery.WholeFile;
import org.lethe.writers.evidence.LedgerReader;
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
        String status = status(order.months(), periods);
        long closedAt = month(periods, order.months().last()).orElseThrow().lastSeq();
        PastState state = state(order, reader, closedAt);
        Optional<OfficialPackage> official = status.equals("CLOSED")
                ? reader.official(order.entity(), order.months(), state.seq())
                : Optional.empty();
        if (official.isPresent()) {
            return stored(order, state, official.get());
        }
        boolean present = state.seq() == closedAt;
        return made(order, reader, state, present ? status : "PAST", present && status.equals("CLOSED"));
    }

    private static PastState state(PullOrder order, BookReader reader, long present) {
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
        return past;
    }

    private PulledPackage made(PullOrder order, BookReader reader, PastState state, String status, boolean first) {
        Instant now = books.clock().instant();
        Facts facts = new Facts(
                order.entity(),
                reader.policy(state.version(), "title/" + order.entity()),
                order.months(),
                status,
                state.seq(),
                reader.label(state.version()),
                Facts.FORMAT,
                reader.switches(state.version()),
                reader.manifestBefore(order.entity(), order.months()));
        Path target = folder.resolve(order.entity()).resolve(order.months().label());
        try (WorkFolder work = WorkFolder.in(folder)) {
            PackageFiles files = Transaction.reading(
                    "Reading the books",
                    books.finance(),
                    session -> PackageFiles.make(session, facts, state.version(), work.path()));
            String verdict = facts.verdict(files.checks());
            // only the official one has the plain name, so that nothing can take its place
            String name = verdict.equals("FINAL") ? facts.file() : facts.file().replace(".zip", "_" + verdict + ".zip");
            Delivered file = EncryptedFile.write(
                    target.resolve(name + ".pgp"),
                    keys.recipient(order.entity(), now),
                    keys.signer(now),
                    now,
                    files::zip);
            Pulled pulled = new Pulled(
                    order.entity(),
                    order.months(),
                    state.seq(),
                    state.version(),
                    Facts.FORMAT,
                    verdict,
                    first && verdict.equals("FINAL"),
                    file.file().getFileName().toString(),
                    file.clearSha256(),
                    file.sha256(),
                    files.manifestSha256(),
                    files.tablesSha256(),
                    order.by(),
                    order.purpose(),
                    now);
            long number = record(pulled);
            WholeFile.write(target.resolve(name + ".run.json"), run(number, pulled));
            return new PulledPackage(
                    number,
                    file.file(),
                    verdict,
                    file.clearSha256(),
                    state.seq(),
                    false,
                    files.checks(),
                    files.failing());
        }
    }

    private PulledPackage stored(PullOrder order, PastState state, OfficialPackage official) {
        Path file =
                folder.resolve(order.entity()).resolve(order.months().label()).resolve(official.file());
        if (!Files.isRegularFile(file) || !sha256(file).equals(official.fileSha256())) {
            throw new RefusedException(
                    "The official package " + file
                            + " is gone or was changed: put it back from the backup. It is not made anew, because it was signed.");
        }
        long number = record(new Pulled(
                order.entity(),
                order.months(),
                state.seq(),
                official.version(),
                Facts.FORMAT,
                "FINAL",
                false,
                official.file(),
                official.clearSha256(),
                official.fileSha256(),
                official.manifestSha256(),
                official.tablesSha256(),
                order.by(),
                order.purpose(),
                books.clock().instant()));
        return new PulledPackage(
                number, file, "FINAL", official.clearSha256(), state.seq(), true, List.of(), List.of());
    }

    private long record(Pulled pulled) {
        long number = Transaction.in(
                "Recording the pull", books.finance(), session -> new PackageDesk(session).pulled(pulled));
        new LedgerReader(books.finance()).head().ifPresent(books.anchors()::note);
        return number;
    }

    private static String run(long number, Pulled pulled) {
        return Manifest.run(Map.of(
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
