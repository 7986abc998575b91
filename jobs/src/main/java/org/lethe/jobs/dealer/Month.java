package org.lethe.jobs.dealer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lethe.readers.dealer.DealerReader;
import org.lethe.reports.dealer.DealerMonths;
import org.lethe.reports.dealer.DealerReport;
import org.lethe.reports.dealer.DealerTables;
import org.lethe.reports.dealer.DealerWorkbook;
import org.lethe.reports.dealer.Network;
import org.lethe.reports.dealer.ProofJson;
import org.lethe.reports.dealer.Released;
import org.lethe.reports.protection.Audit;
import org.lethe.reports.protection.Auditor;
import org.lethe.reports.protection.CertificateCheck;
import org.lethe.reports.protection.Protection;
import org.lethe.reports.protection.Protector;
import org.lethe.reports.protection.Tables;
import org.lethe.writers.dealer.PasswordStore;
import org.lethe.writers.dealer.ReleaseDesk;
import org.lethe.writers.dealer.SealedWorkbook;
import org.lethe.writers.dealer.WorkbookGate;
import org.lethe.writers.delivery.Delivered;

/** The steps of one month. A refusal, an audit or a gate that says no stops it for everybody; a workbook that cannot be made delays its dealer only. */
final class Month {
    /** Persons from which a cell is not sensitive. */
    static final int THRESHOLD = 5;

    private final DealerOrder order;
    private final DealerPlace place;
    private final Work work;
    private final ReleaseDesk desk;
    private final DealerReader reader;

    Month(DealerOrder order, DealerPlace place, Work work) {
        this.order = order;
        this.place = place;
        this.work = work;
        desk = new ReleaseDesk(place.dealer());
        reader = new DealerReader(place.dealer());
    }

    /** Refuses before anything is computed. */
    void check() {
        work.forget();
        if (!order.today().isAfter(order.period().atEndOfMonth())) {
            throw new RefusedException("%s is not over: report it from %s on."
                    .formatted(order.period(), order.period().plusMonths(1).atDay(1)));
        }
        reader.lastRelease().ifPresent(last -> {
            if (!order.period().isAfter(last)) {
                throw new RefusedException(
                        "%s %s. A released month is never computed again, and none is released after a later one: go on with %s."
                                .formatted(
                                        order.period(),
                                        reader.isReleased(order.period()) ? "is released" : "lies before the last release",
                                        last.plusMonths(1)));
            }
        });
    }

    /** One pass over the contract tables, for all dealers. */
    void aggregate() {
        List<String> families = reader.families();
        if (families.isEmpty()) {
            throw new RefusedException("There is no product in the catalogue, so there is nothing to report.");
        }
        if (desk.draft(order.period(), families.getFirst()) == 0) {
            throw new RefusedException(
                    "Nothing happened in %s at any dealer: check that its contracts have arrived.".formatted(order.period()));
        }
    }

    /** Decides for each dealer what may be told, with everything that he was told before in mind. */
    void protect() {
        work.forget();
        work.families.addAll(reader.families());
        work.everybody.addAll(reader.read(order.period()));
        Network network = new Network(order.period(), work.everybody);
        for (DealerMonths each : work.everybody) {
            if (!each.isDue(order.period()) || each.dealer().language() == null) {
                continue;
            }
            Tables tables = tables(each);
            switch (Protector.protect(tables, THRESHOLD, DealerTables.insiders(tables))) {
                case Protection.Protected done ->
                    work.proven.put(
                            each.dealer().id(),
                            new Work.Proven(
                                    DealerReport.of(each, order.period(), THRESHOLD, tables, done, network),
                                    done.certificate()));
                case Protection.Refused refused ->
                    throw new RefusedException("%s cannot be released: what dealer %d was told before would give away %s. In place of it, tell %s."
                            .formatted(
                                    order.period(),
                                    each.dealer().id(),
                                    refused.refusals().getFirst().cell(),
                                    refused.refusals().getFirst().coarser()));
            }
        }
    }

    private Tables tables(DealerMonths each) {
        return DealerTables.of(each, order.period(), work.families, work.families.getFirst(), THRESHOLD);
    }

    /** Looks at what is about to be told as attackers would, with another solver, and adds the certificates up. */
    void audit() {
        for (DealerMonths each : work.everybody) {
            Work.Proven proven = work.proven.get(each.dealer().id());
            if (proven == null) {
                continue;
            }
            Tables tables = DealerTables.marked(tables(each), proven.report().facts());
            List<String> wrong = CertificateCheck.problems(tables, proven.certificate());
            Audit audit = Auditor.audit(tables, THRESHOLD, DealerTables.insiders(tables));
            if (!wrong.isEmpty() || !audit.isClean()) {
                throw new DealerFailedException(
                        "%s stays unreleased: the audit of dealer %d found %d cells too narrow, %d disagreements and %d faults of its certificate."
                                .formatted(
                                        order.period(),
                                        each.dealer().id(),
                                        audit.narrow(),
                                        audit.disagreements().size(),
                                        wrong.size()));
            }
        }
    }

    /** The dealers whose workbooks are to be made. */
    List<Integer> dealers() {
        return List.copyOf(work.proven.keySet());
    }

    /** Makes one workbook; one that lies there already with the same content is left alone. */
    void render(int dealer) {
        DealerReport report = proven(dealer).report();
        String password = PasswordStore.at(place.passwords()).of(dealer);
        Path file = staging().resolve("dealer-%d-%s.xlsx".formatted(dealer, order.period()));
        Delivered delivered = SealedWorkbook.write(file, report, password);
        work.workbooks.put(
                dealer,
                new ReleaseDesk.Workbook(
                        String.valueOf(file.getFileName()), delivered.sha256(), Hash.of(SealedWorkbook.clear(report))));
    }

    /** Says that a workbook could not be made; its dealer waits for the next release. */
    void delay(int dealer) {
        work.delayed.add(dealer);
    }

    /** Opens every finished file as its dealer will, and looks for numbers that were not released to him. */
    void gate() {
        PasswordStore passwords = PasswordStore.at(place.passwords());
        work.workbooks.forEach((dealer, workbook) -> {
            DealerReport report = proven(dealer).report();
            byte[] content = SealedWorkbook.open(staging().resolve(workbook.file()), passwords.of(dealer));
            List<String> problems = new ArrayList<>(WorkbookGate.problems(content, DealerWorkbook.of(report), Released.to(report)));
            if (!workbook.clearSha256().equals(Hash.of(content))) {
                problems.add("it is another file than was written");
            }
            if (!problems.isEmpty()) {
                throw new DealerFailedException("%s stays unreleased: the workbook of dealer %d did not pass the gate: %s"
                        .formatted(order.period(), dealer, String.join("; ", problems)));
            }
        });
    }

    /** Records everything, then shows it. */
    void release() {
        List<ReleaseDesk.Told> told = new ArrayList<>();
        for (DealerMonths each : work.everybody) {
            int dealer = each.dealer().id();
            Work.Proven proven = work.proven.get(dealer);
            ReleaseDesk.Workbook workbook = work.workbooks.get(dealer);
            boolean out = proven != null && workbook != null;
            String outcome = out ? "released" : proven != null ? "delayed" : each.isDue(order.period()) ? "no-language" : "not-due";
            told.add(new ReleaseDesk.Told(
                    dealer,
                    outcome,
                    each.layout().word(),
                    each.dealer().language(),
                    workbook,
                    out ? ProofJson.of(proven.certificate()) : null,
                    out ? proven.report().facts() : List.of()));
        }
        desk.release(order.period(), THRESHOLD, place.clock().instant(), order.by(), told);
        show();
    }

    /** Moves the finished workbooks to where they are seen; also when an earlier process could not, after it had released them. */
    void show() {
        try {
            if (Files.isDirectory(staging())) {
                Files.move(staging(), released(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The released workbooks could not be moved to " + released(), e);
        }
    }

    /** Files of an attempt that came to nothing: who left the network meanwhile must not find his there. */
    void clean() {
        try {
            Files.createDirectories(staging());
            try (Stream<Path> old = Files.list(staging())) {
                for (Path each : old.toList()) {
                    Files.delete(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + staging() + " cannot be used", e);
        }
    }

    DealerOutcome outcome() {
        long cells = 0;
        long shown = 0;
        for (int dealer : work.workbooks.keySet()) {
            for (var fact : proven(dealer).report().facts()) {
                boolean cell = !Arrays.asList("B", "P", "D").contains(fact.id().substring(0, fact.id().indexOf('/')));
                cells += cell ? 1 : 0;
                shown += cell && fact.value() != null ? 1 : 0;
            }
        }
        List<Integer> speechless = work.everybody.stream()
                .filter(each -> each.isDue(order.period()) && each.dealer().language() == null)
                .map(each -> each.dealer().id())
                .toList();
        int notDue = (int) work.everybody.stream().filter(each -> !each.isDue(order.period())).count();
        return new DealerOutcome(
                order.period(), work.workbooks.size(), cells, shown, work.delayed, speechless, notDue, released());
    }

    private Work.Proven proven(int dealer) {
        Work.Proven proven = work.proven.get(dealer);
        if (proven == null) {
            throw new IllegalStateException("Nothing was proven for dealer " + dealer);
        }
        return proven;
    }

    private Path staging() {
        return place.folder().resolve("." + order.period() + ".unreleased");
    }

    private Path released() {
        return place.folder().resolve(order.period().toString());
    }
}
