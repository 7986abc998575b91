package org.lethe.app.cli.obfcm;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.UsageException;
import org.lethe.app.platform.Platform;
import org.lethe.database.DatabaseRole;
import org.lethe.reports.obfcm.Detail;
import org.lethe.rules.obfcm.Check;
import org.lethe.writers.obfcm.SubmissionReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lethe obfcm details}: the restricted list of a draft. */
@Command(
        name = "details",
        description =
                "Print which readings a submission left out or exported with a warning, and by which check, as CSV. It names no vehicle;"
                        + " import and line lead back to the dealer's file.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The list goes when its submission is replaced, and in the night that erases the readings.",
            "",
            "Example:",
            "  lethe obfcm details 7 --check counter-dropped"
        })
final class DetailsCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "NUMBER", description = "The submission's number, as lethe obfcm status says it.")
    private long submission;

    @Option(
            names = "--check",
            paramLabel = "CODE",
            description = "Only this check, by the code that statement and quality workbook use.")
    private @Nullable String code;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    DetailsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Check check = check();
        PrintWriter out = spec.commandLine().getOut();
        return Platform.with(environment, platform -> {
            SubmissionReader reader = new SubmissionReader(platform.as(DatabaseRole.LETHE_OBFCM));
            if (reader.byId(submission).isEmpty()) {
                throw new UsageException(
                        "There is no submission " + submission + ": 'lethe obfcm status' lists those that there are.");
            }
            out.println("check,reading,import,line");
            reader.details(submission, check, detail -> out.println(line(detail)));
            out.flush();
            return ExitCode.DONE;
        });
    }

    private @Nullable Check check() {
        if (code == null) {
            return null;
        }
        try {
            return Check.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new UsageException("--check " + code + ": there is no such check. There are: "
                    + Arrays.stream(Check.values()).map(Check::code).collect(Collectors.joining(", ")) + ".");
        }
    }

    private static String line(Detail detail) {
        return detail.check().code() + "," + detail.reading() + "," + text(detail.importId()) + ","
                + text(detail.line());
    }

    private static String text(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }
}
