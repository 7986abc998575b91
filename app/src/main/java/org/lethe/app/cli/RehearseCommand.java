package org.lethe.app.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code lethe rehearse}: loads what commands load, and does nothing. The launcher runs it once after a build, to record the classes for
 * class-data sharing; not for people, so not in the help.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws ClassNotFoundException {
        printAllHelp(spec.root().commandLine(), new PrintWriter(Writer.nullWriter()));
        for (String name :
                new String[] {"com.zaxxer.hikari.HikariDataSource", "org.flywaydb.core.Flyway", "org.postgresql.Driver"
                }) {
            Class.forName(name);
        }
        return ExitCode.DONE;
    }

    private static void printAllHelp(CommandLine commandLine, PrintWriter nowhere) {
        commandLine.usage(nowhere);
        commandLine.getSubcommands().values().forEach(each -> printAllHelp(each, nowhere));
    }
}
