package org.lethe.app.cli.disclosure;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.reports.protection.Audit;
import org.lethe.reports.protection.Auditor;
import org.lethe.reports.protection.Insider;
import org.lethe.reports.protection.form.CertificateFiles;
import org.lethe.reports.protection.form.FormResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe disclosure audit}: what an attacker can conclude from a pattern, whoever made it. */
@Command(
        name = "audit",
        description =
                "Say for every sensitive cell between what an attacker can narrow it, from the cells that are not suppressed.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code 0: every interval covers 0 to the threshold. 1: some do not, or are exact.",
            "",
            "Example:",
            "  lethe disclosure audit protected --threshold 5",
            "  lethe disclosure audit protected --own dealer-7.csv --json"
        })
final class DisclosureAuditCommand implements Callable<Integer> {
    @Mixin
    private final ReleaseFolders folders = new ReleaseFolders();

    @Option(
            names = "--threshold",
            paramLabel = "T",
            description =
                    "What each interval must cover, from 0 on; 0: that no cell is certain. When absent: the certificate's, or 0.")
    private @Nullable Long threshold;

    @Option(names = "--own", paramLabel = "FILE", description = "What the attacker knows himself: atom, value.")
    private @Nullable Path own;

    @Option(names = "--json", description = "Print the result for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        FormResult.Good good = folders.read(own == null ? List.of() : List.of(own));
        long covered = TablesInFiles.threshold(
                threshold != null
                        ? threshold
                        : CertificateFiles.threshold(folders.release()).orElse(0));
        Insider attacker = own == null ? Insider.OUTSIDER : good.insiders().getFirst();
        Audit audit = Auditor.audit(good.tables(), covered, List.of(attacker));
        if (json) {
            spec.commandLine().getOut().println(JsonText.of(AuditReport.json(audit)));
        } else {
            spec.commandLine().getOut().print(AuditReport.text(audit));
        }
        spec.commandLine().getOut().flush();
        audit.disagreements()
                .forEach(values -> spec.commandLine()
                        .getErr()
                        .println("The two solvers do not agree: " + values + ". Do not rely on this audit."));
        return audit.isClean() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
