package org.lethe.app.cli.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.OutFile;
import org.lethe.app.command.UsageException;
import org.lethe.app.platform.Platform;
import org.lethe.evidence.Link;
import org.lethe.reports.retention.Certificate;
import org.lethe.reports.retention.CertificateBuilder;
import org.lethe.reports.retention.CertificateHtml;
import org.lethe.reports.retention.CertificateJson;
import org.lethe.reports.retention.CertificateText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lethe evidence certificate}: a run's certificate, made again from the ledger alone. */
@Command(
        name = "certificate",
        description = "Print a run's certificate, made again from the ledger alone.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  lethe evidence certificate 7 --format html --out certificate.html"})
final class CertificateCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "RUN", description = "The run's number, as lethe status says it.")
    private long run;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "One of: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} when absent.")
    @SuppressWarnings("NullAway.Init") // has a default
    private Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    CertificateCommand(Environment environment) {
        this.environment = environment;
    }

    /** How it is written. */
    enum Format {
        TEXT,
        JSON,
        HTML;

        String render(Certificate certificate) {
            return switch (this) {
                case TEXT -> CertificateText.of(certificate);
                case JSON -> CertificateJson.of(certificate);
                case HTML -> CertificateHtml.of(certificate);
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() throws Exception {
        List<Link> entries =
                Platform.with(environment, platform -> platform.ledger().ofRun(run));
        if (entries.isEmpty()) {
            throw new UsageException("The ledger has no run " + run + ". lethe status shows the last ones.");
        }
        String text = format.render(CertificateBuilder.of(entries));
        if (out == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            OutFile.write(out, text);
        }
        return ExitCode.DONE;
    }
}
