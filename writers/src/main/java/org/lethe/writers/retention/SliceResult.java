package org.lethe.writers.retention;

/**
 * What one transaction did; candidates = done + suspended + changed by others.
 *
 * @param candidates rows of the slice that had expired, in the statement's snapshot
 * @param done rows erased or anonymised
 * @param rare those of an anonymising rule that were deleted, because too few would have been like them
 * @param suspended candidates kept by a suspension
 * @param members rows of member and cascading tables erased with them
 * @param severed references set to null
 * @param survivors rows moved out of a dropped partition
 */
public record SliceResult(
        long candidates, long done, long rare, long suspended, long members, long severed, long survivors) {

    /** Candidates that another transaction changed while the slice waited for them; they no longer qualify. */
    public long changedByOthers() {
        return candidates - done - suspended;
    }
}
