package org.lethe.app.cli.policy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lethe.rules.retention.yaml.Problem;

/** What a file says wrong of itself, and what the database says of it, as one list. */
final class BothSides {

    private BothSides() {}

    /** In the order of the file. A name that the file's own reader refused is not called unknown once more. */
    static List<Problem> inOrder(List<Problem> ofTheFile, List<Problem> ofTheDatabase) {
        Stream<Problem> added = ofTheDatabase.stream()
                .filter(problem -> ofTheFile.stream().noneMatch(earlier -> saysTheSame(earlier, problem)));
        return Stream.concat(ofTheFile.stream(), added)
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    private static boolean saysTheSame(Problem earlier, Problem problem) {
        return switch (problem.code()) {
            case "unknown-table" -> earlier.line() == problem.line();
            case "unknown-column" -> earlier.line() == problem.line() && earlier.column() == problem.column();
            default -> false;
        };
    }
}
