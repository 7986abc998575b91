package org.lethe.app.cli.obfcm;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.lethe.app.command.Author;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.app.obfcm.KeyFolder;
import org.lethe.app.obfcm.ObfcmSettings;
import org.lethe.app.obfcm.ObfcmSettingsFile;
import org.lethe.app.platform.Platform;
import org.lethe.jobs.obfcm.Drafted;
import org.lethe.jobs.obfcm.ObfcmOrder;
import org.lethe.reports.obfcm.Tally;
import org.lethe.reports.retention.TextTable;
import org.lethe.rules.obfcm.CollectionYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe run obfcm}: drafts the submissions of a collection year. */
@Command(
        name = "obfcm",
        description =
                "Draft the consumption report of a collection year: for each manufacturer an encrypted file, a statement with reasons, a quality workbook and a manifest.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "What was sent already is left alone; a draft that would be written the same today is kept.",
            "Exit codes: 0 drafted or nothing to change, 1 failed, 2 no key, 3 refused.",
            "",
            "Example:",
            "  lethe run obfcm --collection-year 2025"
        })
public final class RunObfcmCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private final WhichYear which = new WhichYear();

    @Mixin
    private final Author author = new Author();

    @Option(names = "--json", description = "Print the result for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    RunObfcmCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        CollectionYear year = which.required();
        ObfcmSettings settings = ObfcmSettingsFile.require(environment.variables());
        KeyFolder keys = new KeyFolder(environment.home(), settings.recipients());
        PrintWriter err = spec.commandLine().getErr();
        List<Drafted> drafted = Platform.with(environment, platform -> {
            keys.signingKey(environment.clock().instant());
            return platform.obfcm(keys)
                    .run(
                            new ObfcmOrder(year, settings.format(), settings.supplements(), author.name()),
                            step -> err.println(step));
        });
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(Map.of(
                    "collectionYear", year.year(),
                    "manufacturers",
                            drafted.stream().map(RunObfcmCommand::document).toList())));
        } else {
            out.print(text(year, drafted));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static Map<String, Object> document(Drafted one) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("manufacturer", one.manufacturer());
        all.put("outcome", word(one));
        all.put("submission", one.submission());
        all.put("revision", one.revision());
        all.put("state", one.state().word());
        all.put("lateReadings", one.late());
        all.put("folder", one.folder().toString());
        if (one.tally() != null) {
            all.put("counts", one.tally().numbers());
        }
        return all;
    }

    private static String word(Drafted one) {
        return switch (one.outcome()) {
            case DRAFTED -> "drafted";
            case UNCHANGED -> "unchanged";
            case LEFT_ALONE -> "left alone";
        };
    }

    private static String text(CollectionYear year, List<Drafted> drafted) {
        if (drafted.isEmpty()) {
            return "There is no manufacturer in this database: nothing to report for " + year.year() + ".\n";
        }
        TextTable table = new TextTable(
                TextTable.words("manufacturer"),
                TextTable.number("submission"),
                TextTable.number("revision"),
                TextTable.words("outcome"),
                TextTable.words("state"),
                TextTable.number("fleet"),
                TextTable.number("never read"),
                TextTable.number("read"),
                TextTable.number("reported"),
                TextTable.number("remarks"),
                TextTable.number("excluded"),
                TextTable.number("late"));
        for (Drafted one : drafted) {
            Tally tally = one.tally();
            table.row(
                    one.manufacturer(),
                    Long.toString(one.submission()),
                    Integer.toString(one.revision()),
                    word(one),
                    one.state().word(),
                    tally == null ? "" : Long.toString(tally.fleet()),
                    tally == null ? "" : Long.toString(tally.neverRead()),
                    tally == null ? "" : Long.toString(tally.read()),
                    tally == null ? "" : Long.toString(tally.exported()),
                    tally == null ? "" : Long.toString(tally.warned()),
                    tally == null ? "" : Long.toString(tally.excludedVehicles()),
                    Long.toString(one.late()));
        }
        return table.render()
                + "\nFiles: "
                + Objects.requireNonNull(drafted.getFirst().folder().getParent())
                        .getParent()
                + "\nNext: read statement.txt and quality.xlsx, then 'lethe obfcm approve NUMBER'.\n";
    }
}
