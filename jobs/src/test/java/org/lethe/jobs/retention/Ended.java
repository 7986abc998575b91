package org.lethe.jobs.retention;

import java.util.ArrayList;
import java.util.List;
import org.lethe.rules.retention.Slice;
import org.lethe.writers.retention.SliceListener;
import org.lethe.writers.retention.SliceResult;

/** What was ended, until a number of slices is reached. */
final class Ended implements SliceListener {
    private final int most;
    private final List<SliceResult> results = new ArrayList<>();

    Ended() {
        this(Integer.MAX_VALUE);
    }

    Ended(int most) {
        this.most = most;
    }

    @Override
    public synchronized boolean goesOn() {
        return results.size() < most;
    }

    @Override
    public synchronized void committed(Slice slice, SliceResult result) {
        results.add(result);
    }

    synchronized List<Long> rows() {
        return results.stream().map(SliceResult::done).toList();
    }
}
