package org.lethe.jobs.dealer;

import java.util.ArrayList;
import java.util.List;
import org.lethe.readers.dealer.DelayedReader;
import org.lethe.reports.dealer.DealerReport;
import org.lethe.writers.dealer.ReleaseDesk;

/** A released month, started again: workbooks that could not be made then are made now, of what the ledger says was released and of nothing else. */
final class Late {
    private final DealerOrder order;
    private final DealerPlace place;
    private final Workshop workshop;

    Late(DealerOrder order, DealerPlace place, Workshop workshop) {
        this.order = order;
        this.place = place;
        this.workshop = workshop;
    }

    /** @throws RefusedException when nobody waits for one */
    DealerOutcome deliver(DealerListener listener) {
        DelayedReader reader = new DelayedReader(place.dealer());
        workshop.showWhatWasReleased(reader.files(order.period()));
        List<DealerReport> waiting = reader.read(order.period());
        if (waiting.isEmpty()) {
            throw new RefusedException("%s is released: it is never computed again. Its workbooks are in %s."
                    .formatted(order.period(), workshop.released()));
        }
        listener.step("deliver what was delayed");
        ReleaseDesk desk = new ReleaseDesk(place.dealer());
        List<Integer> delayed = new ArrayList<>();
        workshop.clean();
        for (DealerReport each : waiting) {
            int dealer = each.dealer().id();
            try {
                ReleaseDesk.Workbook workbook = workshop.render(dealer, each);
                workshop.gate(dealer, each, workbook);
                workshop.add(workbook);
                desk.deliverLate(order.period(), dealer, workbook, place.clock().instant(), order.by());
            } catch (DealerFailedException gate) {
                throw gate;
            } catch (RuntimeException failed) {
                delayed.add(dealer);
                listener.delayed(dealer, failed.getClass().getSimpleName());
            }
        }
        workshop.close();
        return DealerOutcome.late(order.period(), waiting.size() - delayed.size(), delayed, workshop.released());
    }
}
