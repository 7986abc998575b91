package org.lethe.app.cli.disclosure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lethe.app.command.UsageException;
import org.lethe.reports.protection.form.FormResult;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The release that a command is about, and those before it. */
final class ReleaseFolders {
    @Parameters(paramLabel = "DIR", description = "The release: atoms.csv, membership.csv, cells.csv.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path release;

    @Option(
            names = "--history",
            paramLabel = "DIR",
            arity = "1..*",
            description = "Releases before this one, as they were published; each brings its own history along.")
    private List<Path> history = new ArrayList<>();

    /** The release in question. */
    Path release() {
        return release;
    }

    /**
     * Reads all of it.
     *
     * @param own what attackers know themselves
     * @throws UsageException with every problem, one a line
     */
    FormResult.Good read(List<Path> own) throws IOException {
        return TablesInFiles.read(release, history, own);
    }
}
