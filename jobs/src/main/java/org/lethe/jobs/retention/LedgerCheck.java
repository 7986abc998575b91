package org.lethe.jobs.retention;

import java.util.Optional;
import org.lethe.evidence.ChainCheck;
import org.lethe.writers.evidence.LedgerReader;

/** Looks at the ledger before a run is opened: on a broken one nothing is erased, and nothing is added to it either. */
final class LedgerCheck {

    private final RetentionPlace place;

    LedgerCheck(RetentionPlace place) {
        this.place = place;
    }

    /** Why nothing may begin; empty when the ledger is intact and ends in the heads that were noted outside the database. */
    Optional<String> broken() {
        try {
            return switch (new LedgerReader(place.retention())
                    .check(place.anchors().read())) {
                case ChainCheck.Intact intact -> Optional.empty();
                case ChainCheck.Broken broken ->
                    Optional.of("The ledger is broken: entry " + broken.seq() + " " + broken.how()
                            + ". Nothing is erased without proof; 'lethe evidence verify' checks it again.");
            };
        } catch (IllegalStateException edited) { // says which line of the file of noted heads
            return Optional.of(edited.getMessage() + " Nothing is erased without proof.");
        }
    }
}
