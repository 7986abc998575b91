package org.lethe.jobs.retention;

/** The decision in SQL and the decision in Java differ about a row: one of them is wrong, and nobody knows which. */
public final class DisagreementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DisagreementException(String cluster, String sql, String java) {
        super("The two renderings of the rule of " + cluster + " disagree about this row: SQL says '" + sql
                + "', Java says '" + java
                + "'. Start no run before this is explained, and report it: it is a fault of Lethe.");
    }
}
