package org.lethe.app.cli.obfcm;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.app.platform.Platform;
import org.lethe.database.DatabaseRole;
import org.lethe.evidence.Entry;
import org.lethe.jobs.obfcm.SubmissionStatus;
import org.lethe.reports.retention.TextTable;
import org.lethe.rules.obfcm.CollectionYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe obfcm status}: where every submission stands. */
@Command(
        name = "status",
        description = "Show submissions, who moved them, late readings, and when readings go without a receipt.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lethe obfcm status --collection-year 2025"})
final class SubmissionStatusCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private final WhichYear which = new WhichYear();

    @Option(names = "--json", description = "Print the submissions for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    SubmissionStatusCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        CollectionYear year = which.orNull();
        List<SubmissionStatus> all = Platform.with(
                environment, platform -> SubmissionStatus.read(platform.as(DatabaseRole.LETHE_OBFCM), year));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(
                    all.stream().map(SubmissionStatusCommand::document).toList()));
        } else {
            out.print(text(all));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static Map<String, @Nullable Object> document(SubmissionStatus one) {
        Map<String, @Nullable Object> all = Steps.document(one.submission());
        all.put("readings", one.readings());
        all.put("lateReadings", one.late());
        all.put(
                "goesWithoutReceiptAfter",
                one.lastDay() == null ? null : one.lastDay().toString());
        List<Map<String, String>> history = new ArrayList<>();
        one.history()
                .forEach(entry -> history.add(Map.of(
                        "state",
                        entry.text("state"),
                        "by",
                        entry.text("by"),
                        "at",
                        entry.at().toString())));
        all.put("history", history);
        return all;
    }

    private static String text(List<SubmissionStatus> all) {
        if (all.isEmpty()) {
            return "No submission has been drafted: 'lethe run obfcm --collection-year YEAR' drafts them.\n";
        }
        TextTable table = new TextTable(
                TextTable.number("submission"),
                TextTable.words("manufacturer"),
                TextTable.number("year"),
                TextTable.number("revision"),
                TextTable.words("state"),
                TextTable.number("reported"),
                TextTable.number("readings"),
                TextTable.number("late"),
                TextTable.words("goes without a receipt after"),
                TextTable.words("last step"));
        for (SubmissionStatus one : all) {
            Entry last = one.history().getLast();
            table.row(
                    Long.toString(one.submission().id()),
                    one.submission().manufacturer(),
                    Integer.toString(one.submission().year().year()),
                    Integer.toString(one.submission().revision()),
                    one.submission().state().word(),
                    Long.toString(one.submission().exported()),
                    Long.toString(one.readings()),
                    Long.toString(one.late()),
                    one.lastDay() == null ? "" : one.lastDay().toString(),
                    last.text("by") + ", " + last.at());
        }
        return table.render();
    }
}
