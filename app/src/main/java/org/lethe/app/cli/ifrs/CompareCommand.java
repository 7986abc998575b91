package org.lethe.app.cli.ifrs;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.app.platform.Platform;
import org.lethe.jobs.ifrs.GeneralLedger;
import org.lethe.reports.ifrs.Comparison;
import org.lethe.reports.retention.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe ifrs compare}: hold the general ledger's trial balance against the books, account by account. */
@Command(
        name = "compare",
        description = "Hold the general ledger's trial balance against the books, account by account.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The file has a header 'account,balance' and a line for each account: debit positive, a point before the cents;",
            "income and expense since the first of January. Accounts that are not kept here are counted, not compared.",
            "Exit codes: 0 every account agrees, 1 some differ, 3 refused.",
            "",
            "Example:",
            "  lethe ifrs compare --entity NSC --period 2026-03 --trial-balance gl.csv"
        })
final class CompareCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private final LegalEntity entity = new LegalEntity();

    @Option(names = "--period", required = true, paramLabel = "PERIOD", description = "2026-03, 2026-Q1 or 2026.")
    private String period = "";

    @Option(
            names = "--trial-balance",
            required = true,
            paramLabel = "FILE",
            description = "Balances of the general ledger at the end of the period.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print the result for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    CompareCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Comparison compared = Platform.with(
                environment,
                platform ->
                        new GeneralLedger(platform.books()).compare(entity.name(), PackageWords.months(period), file));
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? json(compared) + "\n" : text(compared));
        out.flush();
        return compared.differences().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String text(Comparison compared) {
        StringBuilder text = new StringBuilder();
        if (!compared.differences().isEmpty()) {
            TextTable table = new TextTable(
                    TextTable.words("account"),
                    TextTable.number("books"),
                    TextTable.number("general ledger"),
                    TextTable.number("difference"));
            compared.differences()
                    .forEach(row -> table.row(
                            row.account(),
                            row.books().toPlainString(),
                            said(row.generalLedger(), "not there"),
                            row.difference().toPlainString()));
            text.append(table.render());
        }
        return text.append(compared.differences().size())
                .append(" of ")
                .append(compared.rows().size())
                .append(" accounts differ; ")
                .append(compared.others())
                .append(" accounts of the general ledger are not kept here.\n")
                .toString();
    }

    private static String json(Comparison compared) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("accounts", compared.rows().size());
        all.put("notKeptHere", compared.others());
        all.put(
                "differences",
                compared.differences().stream()
                        .map(row -> Map.of(
                                "account", row.account(),
                                "books", row.books().toPlainString(),
                                "generalLedger", said(row.generalLedger(), ""),
                                "difference", row.difference().toPlainString()))
                        .toList());
        return JsonText.of(all);
    }

    private static String said(@Nullable BigDecimal amount, String otherwise) {
        return amount == null ? otherwise : amount.toPlainString();
    }
}
