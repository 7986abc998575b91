package org.lethe.app.cli;

import java.io.PrintWriter;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.RefusedException;
import org.lethe.app.command.UsageException;
import org.lethe.app.stop.OpenThings;
import org.lethe.database.DatabaseUnusableException;
import org.lethe.readers.obfcm.eea.UnreadableFileException;
import org.lethe.sample.SampleRefusedException;
import org.lethe.writers.delivery.KeyUnusableException;
import org.lethe.writers.evidence.DatabaseRefusal;
import org.lethe.writers.obfcm.IllegalStepException;
import org.lethe.writers.run.AnotherRunException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Turns what a command threw into one sentence on standard error and an exit code; the stack trace is for those who ask with --verbose. */
final class Failures implements CommandLine.IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parseResult) {
        if (OpenThings.isProcessEnding()) {
            return ExitCode.FAILED; // the signal's own exit code wins
        }
        PrintWriter err = commandLine.getErr();
        boolean verbose = isVerbose(commandLine);
        if (isOurs(failure)) {
            err.println(failure.getMessage());
        } else {
            err.println("Failed: " + description(failure)
                    + (verbose ? "" : " Run it again with --verbose for the details."));
        }
        if (verbose) {
            failure.printStackTrace(err);
        }
        err.flush();
        return exitCode(failure);
    }

    private static int exitCode(Exception failure) {
        return switch (failure) {
            case UsageException ignored -> ExitCode.USAGE;
            case DatabaseUnusableException ignored -> ExitCode.USAGE;
            case UnreadableFileException ignored -> ExitCode.USAGE;
            case KeyUnusableException ignored -> ExitCode.USAGE;
            case RefusedException ignored -> ExitCode.REFUSED;
            case org.lethe.jobs.retention.RefusedException ignored -> ExitCode.REFUSED;
            case org.lethe.jobs.obfcm.RefusedException ignored -> ExitCode.REFUSED;
            case org.lethe.jobs.ifrs.RefusedException ignored -> ExitCode.REFUSED;
            case IllegalStepException ignored -> ExitCode.REFUSED;
            case AnotherRunException ignored -> ExitCode.REFUSED;
            case SampleRefusedException ignored -> ExitCode.REFUSED;
            default -> ExitCode.FAILED;
        };
    }

    /** Our own exceptions are sentences without data. */
    private static boolean isOurs(Exception failure) {
        return failure.getClass().getName().startsWith("org.lethe.") && failure.getMessage() != null;
    }

    /** Messages of others may quote rows, so only the kind of failure is said; of the database's, its code in words. */
    private static String description(Exception failure) {
        return switch (failure) {
            case DataAccessException data -> words(data);
            case TransactionException transaction -> words(transaction);
            default -> failure.getClass().getSimpleName() + ".";
        };
    }

    private static String words(Exception failure) {
        return String.valueOf(DatabaseRefusal.of("Asking the database", failure).getMessage());
    }

    private static boolean isVerbose(CommandLine commandLine) {
        CommandLine root = commandLine;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return root.getCommand() instanceof RootCommand command && command.isVerbose();
    }
}
