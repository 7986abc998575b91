package org.lethe.app.cli.obfcm;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.readers.obfcm.eea.AggregatedFile;
import org.lethe.reports.obfcm.gap.Disagreement;
import org.lethe.reports.obfcm.gap.GroupCheck;
import org.lethe.reports.obfcm.gap.Headline;
import org.lethe.reports.obfcm.gap.PublishedGroup;
import org.lethe.reports.retention.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lethe obfcm gap}: whether a published aggregate follows from its own figures, and its headlines; no database. */
@Command(
        name = "gap",
        description =
                "Verify an aggregate that the European Environment Agency publishes, group by group, and print its headlines.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Within rounding, CO2 must be the factor times consumption and a gap the ratio of the means.",
            "Headlines are CO2 means weighted by the number of vehicles, and their ratio. No database is needed.",
            "",
            "Exit code 0: all groups agree. 1: at least one does not; each is named with its line.",
            "",
            "Example:",
            "  lethe obfcm gap 2021_vans_aggregated.csv --json"
        })
final class GapCommand implements Callable<Integer> {
    @Parameters(paramLabel = "AGGREGATED.csv", description = "The file, as it was published.")
    @SuppressWarnings("NullAway.Init") // required
    private Path file;

    @Option(names = "--json", description = "Print the result for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<PublishedGroup> groups = AggregatedFile.read(file);
        List<Disagreement> wrong =
                groups.stream().flatMap(group -> GroupCheck.of(group).stream()).toList();
        List<Headline> headlines = Headline.of(groups);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(Map.of(
                    "groups",
                    groups.size(),
                    "agree",
                    wrong.isEmpty(),
                    "disagreements",
                    wrong,
                    "headlines",
                    headlines)));
        } else {
            out.print(text(groups.size(), wrong, headlines));
        }
        out.flush();
        return wrong.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String text(int groups, List<Disagreement> wrong, List<Headline> headlines) {
        TextTable table = new TextTable(
                TextTable.words("fuel"),
                TextTable.number("registered"),
                TextTable.number("vehicles"),
                TextTable.number("real g/km"),
                TextTable.number("WLTP g/km"),
                TextTable.number("gap %"));
        for (Headline each : headlines) {
            Integer year = each.registrationYear();
            table.row(
                    each.fuel(),
                    year == null ? "" : year.toString(),
                    Long.toString(each.vehicles()),
                    each.realCo2().toPlainString(),
                    each.wltpCo2().toPlainString(),
                    each.gapPercent().toPlainString());
        }
        StringBuilder text = new StringBuilder();
        for (Disagreement each : wrong) {
            text.append("Line ").append(each.line()).append(", ").append(each.manufacturer());
            text.append(", ")
                    .append(each.fuel())
                    .append(": ")
                    .append(each.what())
                    .append(".\n");
        }
        text.append(
                wrong.isEmpty()
                        ? "All " + groups + " groups follow from their own figures, within rounding.\n\n"
                        : "\nOf " + groups
                                + " groups, the figures above do not follow from the others of their row.\n\n");
        return text.append(table.render()).toString();
    }
}
