package org.lethe.writers.retention;

/** The counts of a slice do not add up; the slice is rolled back and the run fails. */
public final class UnexplainedRowsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnexplainedRowsException(String cluster, SliceResult result, long left) {
        super("A slice of " + cluster + " does not add up: " + result.done() + " done, " + result.suspended()
                + " suspended, " + left + " still erasable. It was rolled back.");
    }
}
