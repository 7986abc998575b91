package org.lethe.writers.ifrs;

/**
 * A batch as it was written.
 *
 * @param batch its number
 * @param firstSeq its first posting
 * @param lastSeq its last posting; one less than the first when there are none
 */
public record Posted(long batch, long firstSeq, long lastSeq) {

    /** How many postings. */
    public long postings() {
        return lastSeq - firstSeq + 1;
    }
}
