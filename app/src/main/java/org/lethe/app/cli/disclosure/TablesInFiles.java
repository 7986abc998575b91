package org.lethe.app.cli.disclosure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.lethe.app.command.UsageException;
import org.lethe.reports.protection.form.FormProblem;
import org.lethe.reports.protection.form.FormReader;
import org.lethe.reports.protection.form.FormResult;

/** Reads what a command names, or says all that is wrong with it. */
final class TablesInFiles {
    private TablesInFiles() {}

    /** @throws UsageException with every problem, one a line */
    static FormResult.Good read(Path release, List<Path> history, List<Path> own) throws IOException {
        return switch (FormReader.read(release, history, own)) {
            case FormResult.Good good -> good;
            case FormResult.Bad bad -> throw unreadable(bad.problems());
        };
    }

    static UsageException unreadable(List<FormProblem> problems) {
        return new UsageException(
                problems.stream().map(FormProblem::toString).collect(Collectors.joining(System.lineSeparator())));
    }

    /** @throws UsageException when it is none */
    static long threshold(long threshold) {
        if (threshold < 0) {
            throw new UsageException("A threshold is 0 or more: 0 asks only that no sensitive cell is certain.");
        }
        return threshold;
    }
}
