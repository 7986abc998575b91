package org.lethe.reports.protection.solver;

/** How a solver ended. */
public enum Outcome {
    /** The best value and a point that has it. */
    OPTIMAL,
    /** The value has no end. */
    UNBOUNDED,
    /** No point satisfies the rows and bounds. */
    INFEASIBLE,
    /** Given up after too many steps; nothing is known. */
    GIVEN_UP
}
