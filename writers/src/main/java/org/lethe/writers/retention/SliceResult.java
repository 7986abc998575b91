package org.lethe.writers.retention;

/**
 * What one transaction did.
 *
 * @param done rows erased or anonymised
 * @param rare those of an anonymising rule that were deleted, because too few would have been like them
 * @param suspended rows of the slice that have expired and are kept by a suspension
 * @param members rows of member and cascading tables erased with them
 * @param severed references set to null
 * @param survivors rows moved out of a dropped partition
 */
public record SliceResult(long done, long rare, long suspended, long members, long severed, long survivors) {

    /** Rows of the slice that had expired: each of them was ended or is suspended. */
    public long candidates() {
        return done + suspended;
    }
}
