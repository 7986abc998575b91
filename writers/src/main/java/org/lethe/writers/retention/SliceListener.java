package org.lethe.writers.retention;

import org.lethe.rules.retention.Slice;

/** Hears of the slices of one cluster while they are ended. */
public interface SliceListener {

    /**
     * Asked before each slice, possibly in two threads at once.
     *
     * @return whether another slice may begin; those that have begun are ended
     * @throws RuntimeException when this process may not go on; taken for a failure of the slice
     */
    boolean goesOn();

    /** A slice was committed. One call at a time, in the order of the commits' ends, in whichever thread. */
    void committed(Slice slice, SliceResult result);
}
