package org.lethe.app.cli.disclosure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.reports.protection.Certificate;
import org.lethe.reports.protection.CertificateCheck;
import org.lethe.reports.protection.Insider;
import org.lethe.reports.protection.form.CertificateFiles;
import org.lethe.reports.protection.form.FormProblem;
import org.lethe.reports.protection.form.FormResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lethe disclosure check}: whether a certificate proves what it claims, by addition. */
@Command(
        name = "check",
        description = "Check the certificate of a protected release by addition alone: no solver is trusted.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit code 0: proven. 1: not, and why.", "", "Example:", "  lethe disclosure check protected"})
final class DisclosureCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "What lethe disclosure protect wrote.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(names = "--json", description = "Print the result for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        FormResult.Good good = TablesInFiles.read(folder, List.of(), List.of());
        List<Insider> insiders = new ArrayList<>(List.of(Insider.OUTSIDER));
        insiders.addAll(good.insiders());
        List<FormProblem> unreadable = new ArrayList<>();
        Certificate certificate = CertificateFiles.read(folder, insiders, unreadable);
        if (certificate == null) {
            throw TablesInFiles.unreadable(unreadable);
        }
        List<String> problems = new ArrayList<>(CertificateFiles.broken(folder));
        problems.addAll(CertificateCheck.problems(good.tables(), certificate));
        if (json) {
            spec.commandLine()
                    .getOut()
                    .println(JsonText.of(Map.of(
                            "proven", problems.isEmpty(),
                            "threshold", certificate.threshold(),
                            "claims", certificate.claims().size(),
                            "witnesses", certificate.witnesses().size(),
                            "problems", problems)));
        } else {
            problems.forEach(spec.commandLine().getOut()::println);
            if (problems.isEmpty()) {
                spec.commandLine().getOut().println(sentence(certificate));
            }
        }
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String sentence(Certificate certificate) {
        return "Proven by addition: %d intervals %s, by %d other tables that agree with everything published."
                .formatted(
                        certificate.claims().size(),
                        certificate.threshold() == 0 ? "stay open" : "cover 0 to " + certificate.threshold(),
                        certificate.witnesses().size());
    }
}
