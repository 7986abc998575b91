package org.lethe.app.cli.disclosure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.reports.protection.Audit;
import org.lethe.reports.protection.Auditor;
import org.lethe.reports.protection.Cell;
import org.lethe.reports.protection.CertificateCheck;
import org.lethe.reports.protection.Insider;
import org.lethe.reports.protection.Protection;
import org.lethe.reports.protection.Protector;
import org.lethe.reports.protection.Tables;
import org.lethe.reports.protection.form.FormResult;
import org.lethe.reports.protection.form.FormWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe disclosure protect}: which cells must be hidden beside the sensitive ones, and the proof that it is enough. */
@Command(
        name = "protect",
        description = {
            "Hide cells until no sensitive one can be concluded, from this release and all earlier ones together, and prove it.",
            "The marks in the column suppressed are not looked at."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code 0: written. 3: refused, because earlier releases tell too much already; nothing is written.",
            "",
            "Example:",
            "  lethe disclosure protect october --threshold 5 --history september --out october-protected"
        })
final class DisclosureProtectCommand implements Callable<Integer> {
    @Mixin
    private final ReleaseFolders folders = new ReleaseFolders();

    @Option(
            names = "--threshold",
            paramLabel = "T",
            required = true,
            description = "Every sensitive cell might be 0 and might be T; 0 asks only that none is certain.")
    private long threshold;

    @Option(
            names = "--own",
            paramLabel = "FILE",
            arity = "1..*",
            description = "What somebody who gets the release knows himself: atom, value. One file for each of them.")
    private List<Path> own = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to make.")
    @SuppressWarnings("NullAway.Init") // required
    private Path out;

    @Option(names = "--json", description = "Print the result for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        long covered = TablesInFiles.threshold(threshold);
        OutFolder folder = OutFolder.at(out);
        FormResult.Good good = folders.read(own);
        if (good.tables().current().cells().stream().anyMatch(Cell::suppressed)) {
            spec.commandLine()
                    .getErr()
                    .println("The column suppressed has marks already; they are not looked at, and new ones are made.");
        }
        List<Insider> insiders = new ArrayList<>(List.of(Insider.OUTSIDER));
        insiders.addAll(good.insiders());
        return switch (Protector.protect(good.tables(), covered, insiders)) {
            case Protection.Refused refused -> refuse(refused, good);
            case Protection.Protected done -> write(done, good.tables().with(done.release()), insiders, folder);
        };
    }

    private int write(Protection.Protected done, Tables tables, List<Insider> insiders, OutFolder folder)
            throws Exception {
        Audit all = Auditor.audit(tables, done.certificate().threshold(), insiders);
        List<String> unproven = CertificateCheck.problems(tables, done.certificate());
        if (!all.isClean() || !unproven.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("The independent audit does not confirm the pattern, so nothing is written: "
                            + AuditReport.sentence(all) + " This is a fault of Lethe; please report it.");
            return ExitCode.FAILED;
        }
        folder.write(partial -> FormWriter.write(partial, tables, done.certificate()));
        if (json) {
            Map<String, Object> result = AuditReport.summary(all);
            result.put("witnesses", done.certificate().witnesses().size());
            result.put("out", out.toString());
            spec.commandLine().getOut().println(JsonText.of(result));
        } else {
            spec.commandLine().getOut().println(AuditReport.sentence(all));
            spec.commandLine()
                    .getOut()
                    .println(
                            "Written to %s with a certificate; it shows which hidden cells are small, and stays in the house."
                                    .formatted(out));
        }
        return ExitCode.DONE;
    }

    private int refuse(Protection.Refused refused, FormResult.Good good) {
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("refused", refused.refusals());
            spec.commandLine().getOut().println(JsonText.of(result));
        }
        refused.refusals()
                .forEach(refusal -> spec.commandLine().getErr().println(RefusalText.of(refusal, good.sources())));
        return ExitCode.REFUSED;
    }
}
