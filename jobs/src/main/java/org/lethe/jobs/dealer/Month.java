package org.lethe.jobs.dealer;

import java.util.List;
import java.util.function.Consumer;
import org.lethe.readers.dealer.DealerReader;
import org.lethe.reports.dealer.Counts;
import org.lethe.reports.dealer.DealerMonths;
import org.lethe.reports.dealer.DealerReport;
import org.lethe.reports.dealer.DealerTables;
import org.lethe.reports.dealer.Network;
import org.lethe.reports.dealer.ProofJson;
import org.lethe.reports.protection.Audit;
import org.lethe.reports.protection.Auditor;
import org.lethe.reports.protection.CertificateCheck;
import org.lethe.reports.protection.Protection;
import org.lethe.reports.protection.Protector;
import org.lethe.reports.protection.Tables;
import org.lethe.writers.dealer.ReleaseDesk;
import org.lethe.writers.dealer.Told;

/** The steps of one month. A refusal, an audit or a gate that says no stops it for everybody; a workbook that cannot be made delays its dealer only. */
final class Month {
    /** Persons from which a cell is not sensitive. */
    static final int THRESHOLD = 5;

    private final DealerOrder order;
    private final DealerPlace place;
    private final Content content;
    private final Workshop workshop;
    private final Work work = new Work();
    private final DealerReader reader;

    Month(DealerOrder order, DealerPlace place, Content content) {
        this.order = order;
        this.place = place;
        this.content = content;
        workshop = new Workshop(place, content.edition());
        reader = new DealerReader(place.dealer());
    }

    /** Refuses before anything is computed. */
    void check() {
        work.forget();
        content.check();
    }

    /** One pass over the contract tables, for all dealers; and what was released before. A correction concerns only dealers for whom it changes something. */
    void aggregate() {
        work.forget();
        work.families.addAll(reader.families());
        if (work.families.isEmpty()) {
            throw new RefusedException("There is no product in the catalogue, so there is nothing to report.");
        }
        content.count(work);
        for (DealerMonths each : reader.read(content.editions(), work.counts, content.openOn())) {
            boolean concerned = work.counts.containsKey(each.dealer().id());
            if (concerned || !content.edition().isCorrection()) {
                work.everybody.add(each);
            }
        }
    }

    /** Decides for each dealer what may be told, with everything that he was told before in mind. */
    void protect() {
        work.forgetProofs();
        Network network = new Network(order.period(), work.everybody);
        eachTold(each -> {
            Tables tables = tables(each);
            switch (Protector.protect(tables, THRESHOLD, DealerTables.insiders(tables))) {
                case Protection.Protected done ->
                    work.proven.put(
                            each.dealer().id(),
                            new Work.Proven(
                                    DealerReport.of(each, THRESHOLD, tables, done, network), done.certificate()));
                case Protection.Refused refused ->
                    throw new RefusedException(
                            Refusals.of(order.period(), each.dealer().id(), refused));
            }
        });
    }

    private void eachTold(Consumer<DealerMonths> body) {
        work.everybody.parallelStream()
                .filter(each -> each.isDue() && each.dealer().language() != null)
                .forEach(body);
    }

    private Tables tables(DealerMonths each) {
        return DealerTables.of(each, work.families, work.families.getFirst(), THRESHOLD);
    }

    /** Looks at what is about to be told as attackers would, with another solver, and adds the certificates up. */
    void audit() {
        eachTold(each -> {
            Work.Proven proven = work.proven(each.dealer().id());
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
        });
    }

    /** Begins with the workbooks. */
    List<Integer> begin() {
        work.forgetWorkbooks();
        workshop.clean();
        return List.copyOf(work.proven.keySet());
    }

    /** Makes one workbook. */
    void render(int dealer) {
        work.workbooks.put(dealer, workshop.render(dealer, work.proven(dealer).report()));
    }

    /** Says that a workbook could not be made; its dealer gets it when the month is started again. */
    void delay(int dealer) {
        work.delayed.add(dealer);
    }

    /** Opens every finished file as its dealer will, and looks for numbers that were not released to him. */
    void gate() {
        work.workbooks.entrySet().parallelStream()
                .forEach(each ->
                        workshop.gate(each.getKey(), work.proven(each.getKey()).report(), each.getValue()));
    }

    /** Records everything, then shows it. */
    void release() {
        List<Told> told = work.everybody.stream().map(this::told).toList();
        new ReleaseDesk(place.dealer())
                .release(content.edition(), THRESHOLD, place.clock().instant(), order.by(), told);
        workshop.show();
    }

    private Told told(DealerMonths each) {
        int dealer = each.dealer().id();
        Work.Proven proven = work.proven.get(dealer);
        Told.Workbook workbook = work.workbooks.get(dealer);
        String outcome =
                workbook != null ? "released" : proven != null ? "delayed" : each.isDue() ? "no-language" : "not-due";
        return new Told(
                dealer,
                outcome,
                each.layout().word(),
                each.dealer().language(),
                workbook,
                proven == null ? null : ProofJson.of(proven.certificate()),
                proven == null ? List.of() : proven.report().facts(),
                work.counts.getOrDefault(dealer, Counts.NOTHING).movement());
    }

    DealerOutcome outcome() {
        return DealerOutcome.of(content.edition(), work, workshop.released());
    }
}
