package org.lethe.app.cli.hold;

import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.app.platform.Platform;
import org.lethe.reports.retention.TextTable;
import org.lethe.writers.hold.Hold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe hold list}: what is kept by whom and why. */
@Command(
        name = "list",
        description = "List live holds and restrictions.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lethe hold list --all"})
final class HoldListCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(names = "--all", description = "Released ones too.")
    private boolean all;

    @Option(names = "--json", description = "Print the list for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    HoldListCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        List<Hold> holds =
                Platform.with(environment, platform -> platform.holds().list(all));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(holds));
        } else if (holds.isEmpty()) {
            out.println(all ? "There was never a hold." : "There is no live hold.");
        } else {
            out.print(table(holds));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static String table(List<Hold> holds) {
        TextTable table = new TextTable(
                TextTable.number("hold"),
                TextTable.words("kind"),
                TextTable.words("scope"),
                TextTable.words("key"),
                TextTable.words("placed"),
                TextTable.words("by"),
                TextTable.words("reference"),
                TextTable.words("released"),
                TextTable.words("reason"));
        for (Hold hold : holds) {
            table.row(
                    Long.toString(hold.holdId()),
                    hold.kind(),
                    hold.scope(),
                    hold.key(),
                    day(hold.placedAt()),
                    hold.placedBy(),
                    hold.reference() == null ? "" : hold.reference(),
                    hold.releasedAt() == null ? "" : day(hold.releasedAt()),
                    hold.reason());
        }
        return table.render();
    }

    private static String day(java.time.Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
