package org.lethe.app.cli.obfcm;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.readers.obfcm.eea.RawFile;
import org.lethe.reports.obfcm.gap.PublicFigures;
import org.lethe.reports.retention.TextTable;
import org.lethe.rules.obfcm.Check;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lethe obfcm public}: our checks on anybody's copy of the published per-vehicle file; no database. */
@Command(
        name = "public",
        description =
                "Run the checks on a copy of the per-vehicle file that the European Environment Agency publishes.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A file of any size, of either edition (13 columns of 2021, 32 of 2023 and later). No database is needed.",
            "",
            "Example:",
            "  lethe obfcm public 2021_vans.csv --json"
        })
final class PublicCommand implements Callable<Integer> {
    private static final int DECIMALS = 3;

    @Parameters(paramLabel = "RAW.csv", description = "The file, as it was published.")
    @SuppressWarnings("NullAway.Init") // required
    private Path file;

    @Option(names = "--json", description = "Print the figures for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        PublicFigures figures = new PublicFigures();
        RawFile.read(file, figures::add);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(document(figures)));
        } else {
            out.print(text(figures));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static Map<String, @Nullable Object> document(PublicFigures figures) {
        Map<String, Long> checks = new TreeMap<>();
        figures.checks().forEach((check, count) -> checks.put(check.code(), count));
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("records", figures.records());
        document.put("plausible", figures.plausible());
        document.put("plugIn", figures.plugIn());
        document.put("plugInPlausible", figures.plugInPlausible());
        document.put("plugInMeanConsumption", mean(figures));
        document.put("used", figures.used());
        document.put("usedPlausible", figures.usedPlausible());
        document.put("checks", checks);
        return document;
    }

    private static @Nullable BigDecimal mean(PublicFigures figures) {
        return figures.plugInMeanConsumption()
                .map(mean -> mean.setScale(DECIMALS, RoundingMode.HALF_UP))
                .orElse(null);
    }

    private static String text(PublicFigures figures) {
        BigDecimal mean = mean(figures);
        TextTable table = new TextTable(TextTable.words("vehicles"), TextTable.number("count"));
        table.row("in the file", count(figures.records()));
        table.row("plausible", count(figures.plausible()));
        table.row("used by the agency", count(figures.used()));
        table.row("  of them plausible", count(figures.usedPlausible()));
        table.row("plug-in hybrids", count(figures.plugIn()));
        table.row("  of them plausible", count(figures.plugInPlausible()));
        table.row("  their mean, l/100 km", mean == null ? "" : mean.toPlainString());
        TextTable checks =
                new TextTable(TextTable.words("check"), TextTable.number("records"), TextTable.words("what it found"));
        for (Check check : Check.values()) {
            Long count = figures.checks().get(check);
            if (count != null) {
                checks.row(check.code(), count(count), check.sentence());
            }
        }
        return table.render() + "\n" + checks.render();
    }

    private static String count(long number) {
        return Long.toString(number);
    }
}
