package org.lethe.rules.obfcm.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that is wrong with a file: every fault is counted, the first thousand are listed. */
public final class Faults {

    /** How many are listed at most. */
    public static final int LISTED = 1_000;

    private final List<LineFault> listed = new ArrayList<>();
    private final Map<Fault, Long> counts = new EnumMap<>(Fault.class);
    private boolean wholeFile;

    /** Notes a fault of the file as a whole: nothing of it can be taken. */
    public void ofFile(long line, @Nullable String column, Fault fault) {
        wholeFile = true;
        ofLine(line, column, fault);
    }

    /** Notes a fault of a line. */
    public void ofLine(long line, @Nullable String column, Fault fault) {
        counts.merge(fault, 1L, Long::sum);
        if (listed.size() < LISTED) {
            listed.add(new LineFault(line, column, fault));
        }
    }

    /** Notes that there are so many more of a kind than were listed one by one. */
    public void more(Fault fault, long howMany) {
        if (howMany > 0) {
            counts.merge(fault, howMany, Long::sum);
        }
    }

    /** Whether nothing is wrong. */
    public boolean none() {
        return counts.isEmpty();
    }

    /** Whether the file as a whole cannot be taken, whatever its lines. */
    public boolean ofTheWholeFile() {
        return wholeFile;
    }

    /** The first of them, by line. */
    public List<LineFault> listed() {
        return listed.stream().sorted(Comparator.comparingLong(LineFault::line)).toList();
    }

    /** How many there are of each kind. */
    public Map<Fault, Long> counts() {
        return Map.copyOf(counts);
    }

    /** How many there are. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
