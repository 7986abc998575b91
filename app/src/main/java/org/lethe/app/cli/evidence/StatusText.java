package org.lethe.app.cli.evidence;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.lethe.reports.retention.TextTable;
import org.lethe.writers.run.RunHistory;

/** What is going on, for a terminal. */
final class StatusText {

    private StatusText() {}

    static String of(Status status) {
        return running(status) + "\n" + runs(status) + "\n" + behind(status) + overdue(status);
    }

    private static String running(Status status) {
        List<RunHistory.Past> running = status.runs().stream()
                .filter(run -> run.status().equals("running"))
                .toList();
        if (running.isEmpty()) {
            return "Nothing runs now.\n";
        }
        return running.stream().map(StatusText::running).collect(Collectors.joining());
    }

    private static String running(RunHistory.Past run) {
        String head = "Run " + run.runId() + " of " + run.job() + " as of " + run.asOf() + ": ";
        if (!run.alive()) {
            return head + "its process is gone; lethe run " + run.job() + " continues it.\n" + progress(run);
        }
        return head + "at work, " + run.done() + " of " + run.forecast() + " rows.\n" + progress(run);
    }

    private static String progress(RunHistory.Past run) {
        return run.clusters().stream()
                .filter(cluster -> cluster.status().equals("running") || cluster.done() > 0)
                .map(cluster ->
                        "  " + cluster.cluster() + ": " + cluster.done() + " of " + cluster.forecast() + " rows\n")
                .collect(Collectors.joining());
    }

    private static String runs(Status status) {
        if (status.runs().isEmpty()) {
            return "Nothing has run yet.\n";
        }
        TextTable table = new TextTable(
                TextTable.number("run"),
                TextTable.words("job"),
                TextTable.words("as of"),
                TextTable.words("result"),
                TextTable.words("started"),
                TextTable.number("seconds"),
                TextTable.number("rows"),
                TextTable.words("clusters refused"));
        for (RunHistory.Past run : status.runs()) {
            table.row(
                    Long.toString(run.runId()),
                    run.job(),
                    run.asOf().toString(),
                    run.status() + (run.message() == null ? "" : ": " + run.message()),
                    run.startedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                    run.endedAt() == null
                            ? ""
                            : Long.toString(ChronoUnit.SECONDS.between(run.startedAt(), run.endedAt())),
                    Long.toString(run.done()),
                    run.clusters().stream()
                            .filter(cluster -> cluster.status().equals("refused"))
                            .map(RunHistory.Progress::cluster)
                            .collect(Collectors.joining(", ")));
        }
        return table.render();
    }

    private static String behind(Status status) {
        if (status.behind().isEmpty()) {
            return "Every cluster was finished for yesterday or today.\n";
        }
        return "Not finished since:\n"
                + status.behind().stream()
                        .map(cluster -> "  " + cluster.cluster() + ": "
                                + (cluster.lastGood() == null
                                        ? "never"
                                        : cluster.lastGood() + ", "
                                                + ChronoUnit.DAYS.between(cluster.lastGood(), status.today())
                                                + " days ago"))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String overdue(Status status) {
        if (status.overdue() == null) {
            return "";
        }
        if (status.overdue().isEmpty()) {
            return "No row is overdue.\n";
        }
        return "Overdue:\n"
                + status.overdue().stream()
                        .map(cluster -> "  " + cluster.cluster() + ": " + cluster.rows() + " rows, the oldest for "
                                + cluster.days() + " days")
                        .collect(Collectors.joining("\n", "", "\n"));
    }
}
