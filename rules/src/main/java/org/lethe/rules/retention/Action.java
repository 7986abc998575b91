package org.lethe.rules.retention;

import java.util.List;
import java.util.Map;

/** What ends a row: erased, or left without any link to a person. */
public sealed interface Action {

    /** The row is deleted. */
    record Erase() implements Action {}

    /**
     * Columns are overwritten so that no direct or indirect link to the person is left (GDPR recital 26).
     *
     * @param doneWhen SQL over the row that is true exactly for rows already anonymised
     * @param overwrite column → what it becomes, in the order of the file
     * @param keeps columns left as they are
     * @param keepsBecause why they point at nobody
     * @param smallestGroup how many anonymised rows at least are alike in all that is left of them; a row that would have
     *     fewer like it is deleted instead (k-anonymity: Samarati and Sweeney, 1998)
     */
    record Anonymise(
            String doneWhen,
            Map<String, Overwrite> overwrite,
            List<String> keeps,
            String keepsBecause,
            int smallestGroup)
            implements Action {

        /** What is asked for when the policy does not say. */
        public static final int USUAL_GROUP = 5;

        /** Below this, whoever knows one row of a group can tell the other. */
        public static final int LEAST_GROUP = 3;

        public Anonymise {
            if (smallestGroup < LEAST_GROUP) {
                throw new IllegalArgumentException("A group of " + smallestGroup + " hides nobody");
            }
            overwrite = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(overwrite));
            keeps = List.copyOf(keeps);
        }
    }

    /** What a column becomes. */
    sealed interface Overwrite {
        /** NULL. */
        record Null() implements Overwrite {}

        /** A new random key of the column's type, unrelated to the old one. */
        record RandomKey() implements Overwrite {}

        /** An SQL expression over the row that gives a constant, or is idempotent (a coarser date). */
        record Expression(String sql) implements Overwrite {}
    }
}
