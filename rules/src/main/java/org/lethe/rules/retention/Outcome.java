package org.lethe.rules.retention;

import java.time.LocalDate;
import java.util.List;

/** What the decision says of one row on one business date, with a reason that a person can read. */
public sealed interface Outcome {

    /** Kept: the last purpose is not over. */
    record Keep(LocalDate until, Purpose because) implements Outcome {}

    /** Kept, counted and shown: at least one purpose has not begun to end. */
    record Open(List<Purpose> waitingFor) implements Outcome {
        public Open {
            waitingFor = List.copyOf(waitingFor);
        }
    }

    /** Expired, but an exception keeps it; when the last one goes, the next run ends the row. */
    record Suspended(LocalDate expiredAfter, List<String> by) implements Outcome {
        public Suspended {
            by = List.copyOf(by);
        }
    }

    /** Kept and reported: a starting point outside the sane dates decides nothing. */
    record Quarantined(List<Purpose> implausible) implements Outcome {
        public Quarantined {
            implausible = List.copyOf(implausible);
        }
    }

    /** Nothing is left to do. */
    record AlreadyAnonymised() implements Outcome {}

    /** Kept and reported: no purpose applies and the cluster does not say that this erases. */
    record NoPurpose() implements Outcome {}

    /** Erased by the next run: {@code until} was the last day kept ({@link LocalDate#MIN} without any purpose). */
    record Erase(LocalDate until) implements Outcome {}

    /** Anonymised by the next run. */
    record Anonymise(LocalDate until) implements Outcome {}
}
