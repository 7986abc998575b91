package org.lethe.jobs.retention;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.lethe.readers.catalogue.BoundPolicy;
import org.lethe.readers.catalogue.Finding;
import org.lethe.readers.catalogue.PolicyBinder;

/** Refuses before anything is touched: a date in the future, a policy that does not fit the live catalogue. */
final class CheckStep {

    private final RetentionOrder order;
    private final RetentionPlace place;
    private final Work work;

    CheckStep(RetentionOrder order, RetentionPlace place, Work work) {
        this.order = order;
        this.place = place;
        this.work = work;
    }

    void run() {
        clock();
        work.bind(catalogue());
    }

    private void clock() {
        LocalDate today =
                LocalDate.ofInstant(place.clock().instant(), order.policy().zone());
        if (work.run().asOf().isAfter(today)) {
            throw new RefusedException("The business date " + work.run().asOf() + " is after today, " + today
                    + " in " + order.policy().zone() + ". A run is for today or a past day; 'lethe plan --as-of "
                    + work.run().asOf() + "' shows what that day will bring.");
        }
    }

    private BoundPolicy catalogue() {
        BoundPolicy bound = new PolicyBinder(place.retention()).bind(order.policy());
        if (bound.refused()) {
            throw new RefusedException("The policy " + order.policy().name()
                    + " does not fit the database as it is now; nothing was changed. 'lethe policy check' says where:\n"
                    + bound.findings().stream()
                            .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                            .map(finding -> "  " + finding.code() + ": " + finding.message())
                            .collect(Collectors.joining("\n")));
        }
        return bound;
    }
}
