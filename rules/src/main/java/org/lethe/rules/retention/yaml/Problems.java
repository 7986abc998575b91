package org.lethe.rules.retention.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong, so that the author hears everything at once. */
final class Problems {

    /** Enough for any honest file; a hostile one must not fill the memory. */
    private static final int MOST = 1_000;

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(Node at, Fault fault, String message, String hint) {
        Places.Place place = Places.of(at);
        add(place.line(), place.column(), fault, message, hint);
    }

    void add(Word at, Fault fault, String message, String hint) {
        add(at.node(), fault, message, hint);
    }

    void add(int line, int column, Fault fault, String message, String hint) {
        if (found.size() < MOST) {
            found.add(new Problem(file, line, column, fault.word(), message, hint));
        } else if (found.size() == MOST) {
            found.add(new Problem(
                    file, Integer.MAX_VALUE, 1, Fault.TOO_MANY_PROBLEMS.word(), "More than " + MOST + " problems", ""));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Problem> inOrder() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
