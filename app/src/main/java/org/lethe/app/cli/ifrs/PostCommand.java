package org.lethe.app.cli.ifrs;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.platform.Platform;
import org.lethe.jobs.ifrs.PostedMonth;
import org.lethe.reports.retention.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe ifrs post}: post what has happened now, as every night does before retention. */
@Command(
        name = "post",
        description = "Post what has happened now, as every night does before retention.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lethe ifrs post", "  lethe ifrs post --as-of 2026-04-01"})
final class PostCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Business date; today in Brussels when absent.")
    private @Nullable LocalDate asOf;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    PostCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        LocalDate day = asOf == null ? LocalDate.ofInstant(environment.clock().instant(), ZONE) : asOf;
        List<PostedMonth> posted =
                Platform.with(environment, platform -> platform.ledgerJob().run(day));
        PrintWriter out = spec.commandLine().getOut();
        TextTable table =
                new TextTable(TextTable.words("entity"), TextTable.words("month"), TextTable.number("postings"));
        posted.forEach(each -> table.row(each.entity(), each.month().toString(), Long.toString(each.postings())));
        out.print(posted.isEmpty() ? "No entity was taken on: nothing to post.\n" : table.render());
        out.flush();
        return ExitCode.DONE;
    }

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
}
