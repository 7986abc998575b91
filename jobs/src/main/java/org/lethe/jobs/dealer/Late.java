package org.lethe.jobs.dealer;

import java.util.ArrayList;
import java.util.List;
import org.lethe.readers.dealer.DelayedReader;
import org.lethe.reports.dealer.Edition;
import org.lethe.writers.dealer.ReleaseDesk;
import org.lethe.writers.dealer.Told;

/** A released month, started again: workbooks that could not be made then are made now, of what the ledger says was released and of nothing else. */
final class Late {
    private final DealerOrder order;
    private final DealerPlace place;
    private final List<Edition> editions;
    private final List<Integer> delayed = new ArrayList<>();

    /** @param editions of the month, oldest first */
    Late(DealerOrder order, DealerPlace place, List<Edition> editions) {
        this.order = order;
        this.place = place;
        this.editions = editions;
    }

    /** @throws RefusedException when nobody waits for one */
    DealerOutcome deliver(DealerListener listener) {
        DelayedReader reader = new DelayedReader(place.dealer());
        Edition latest = editions.getLast();
        List<DelayedReader.Missing> missing = latest.withdrawn() ? List.of() : reader.read(order.period());
        if (missing.isEmpty()) {
            throw new RefusedException("%s is %s: it is never computed again. Its workbooks are in %s."
                    .formatted(
                            order.period(),
                            latest.withdrawn() ? "withdrawn" : "released",
                            new Workshop(place, latest).released()));
        }
        listener.step("deliver what was delayed");
        missing.forEach(each -> deliver(each, listener));
        return DealerOutcome.late(
                latest, missing.size() - delayed.size(), delayed, new Workshop(place, latest).released());
    }

    private void deliver(DelayedReader.Missing missing, DealerListener listener) {
        int dealer = missing.report().dealer().id();
        Edition edition = missing.report().edition();
        Workshop workshop = new Workshop(place, edition);
        workshop.clean();
        try {
            Told.Workbook workbook = workshop.render(dealer, missing.report());
            workshop.gate(dealer, missing.report(), workbook);
            workshop.add(workbook);
            new ReleaseDesk(place.dealer())
                    .deliverLate(
                            missing.release(),
                            edition,
                            dealer,
                            workbook,
                            place.clock().instant(),
                            order.by());
        } catch (DealerFailedException gate) {
            throw gate;
        } catch (RuntimeException failed) {
            delayed.add(dealer);
            listener.delayed(dealer, failed.getClass().getSimpleName());
        } finally {
            workshop.close();
        }
    }
}
