package org.lethe.app.cli.ifrs;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.Author;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.ifrs.FinanceKeys;
import org.lethe.app.platform.Platform;
import org.lethe.jobs.ifrs.PullOrder;
import org.lethe.jobs.ifrs.PulledPackage;
import org.lethe.reports.ifrs.Months;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe run ifrs}: pull the IFRS package of a month, a quarter or a year: tables, workbook, equations; encrypted for finance. */
@Command(
        name = "ifrs",
        description =
                "Pull the IFRS package of a month, a quarter or a year: tables, workbook, equations; encrypted for finance.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The official package of closed months is returned as it was first made. Of months whose bookings went after ten",
            "years it is made of what was kept: CONDENSED.",
            "Exit codes: 0 everything ties, 1 DRAFT because an equation fails, 2 no key, 3 refused.",
            "",
            "Example:",
            "  lethe run ifrs --entity NSC --period 2026-03",
            "  lethe run ifrs --entity NSC --period 2026-Q1 --purpose audit --by ada"
        })
public final class RunIfrsCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private final LegalEntity entity = new LegalEntity();

    @Option(names = "--period", required = true, paramLabel = "PERIOD", description = "2026-03, 2026-Q1 or 2026.")
    private String period = "";

    @Option(names = "--at-seq", paramLabel = "NUMBER", description = "A past ledger sequence, to be read again.")
    private @Nullable Long seq;

    @Option(
            names = "--purpose",
            defaultValue = "closing",
            paramLabel = "TEXT",
            description = "For what; it stays in the evidence.")
    private String purpose = "";

    @Option(names = "--json", description = "Print the result for a program to read.")
    private boolean json;

    @Mixin
    private final Author author = new Author();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    RunIfrsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Months months = PackageWords.months(period);
        PulledPackage pulled = Platform.with(
                environment,
                platform -> platform.ifrs(new FinanceKeys(environment.home()))
                        .pull(new PullOrder(entity.name(), months, seq, author.name(), purpose)));
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? PackageWords.json(pulled) + "\n" : PackageWords.text(pulled));
        out.flush();
        return pulled.verdict().equals("DRAFT") ? ExitCode.FAILED : ExitCode.DONE;
    }
}
