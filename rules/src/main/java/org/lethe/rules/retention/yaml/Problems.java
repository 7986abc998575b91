package org.lethe.rules.retention.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong, so that the author hears everything at once. */
final class Problems {

    /** Enough for any honest file; a hostile one must not fill the memory. */
    private static final int MOST = 1_000;

    private final String file;
    private final List<Problem> found = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final Set<String> unreadKeys = new HashSet<>();

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
        add(line, column, fault.word(), message, hint);
    }

    private void add(int line, int column, String code, String message, String hint) {
        if (found.size() < MOST) {
            found.add(new Problem(file, line, column, code, message, hint));
        } else if (found.size() == MOST) {
            found.add(new Problem(
                    file, Integer.MAX_VALUE, 1, Fault.TOO_MANY_PROBLEMS.word(), "More than " + MOST + " problems", ""));
        }
    }

    /** Something that could not be read and may name any table that nothing else names. */
    void unread(String text) {
        unread.add(text);
    }

    /** All that could not be read, in no order. */
    String unread() {
        return String.join("\n", unread);
    }

    /** A key of the policy itself that is there but could not be read. */
    void unreadKey(String key) {
        unreadKeys.add(key);
    }

    boolean isUnread(String key) {
        return unreadKeys.contains(key);
    }

    /** What was found in a piece of the file that begins after so many lines. */
    void addAll(List<Problem> inPiece, int lines) {
        for (Problem problem : inPiece) {
            add(problem.line() + lines, problem.column(), problem.code(), problem.message(), problem.hint());
        }
    }

    boolean has(Fault fault) {
        return found.stream().anyMatch(problem -> problem.code().equals(fault.word()));
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
