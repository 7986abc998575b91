package org.lethe.app.cli.demo;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lethe.app.cli.retention.Consent;
import org.lethe.app.cli.retention.Foreground;
import org.lethe.app.cli.retention.PlannedNight;
import org.lethe.app.cli.retention.ProgressLines;
import org.lethe.app.cli.retention.Terminal;
import org.lethe.app.command.Digits;
import org.lethe.app.command.Environment;
import org.lethe.app.command.PolicyInUse;
import org.lethe.app.command.RefusedException;
import org.lethe.app.platform.Platform;
import org.lethe.database.DatabaseRole;
import org.lethe.evidence.ChainCheck;
import org.lethe.readers.catalogue.BoundPolicy;
import org.lethe.reports.retention.Explanation;
import org.lethe.reports.retention.ExplanationText;
import org.lethe.reports.retention.PlanText;
import org.lethe.reports.retention.RunTable;
import org.lethe.reports.retention.RunText;
import org.lethe.sample.LabelledRows;
import org.lethe.sample.LabelledRows.LabelledRow;
import org.lethe.sample.ProgressListener;
import org.lethe.sample.Sample;
import org.lethe.sample.SampleLoaded;
import org.lethe.sample.SampleSize;
import picocli.CommandLine;

/** The scenes of the demonstration, each under the command that a person would type. */
final class Demonstration {
    private static final long SEED = 42;

    private final Platform platform;
    private final PolicyInUse policy;
    private final LocalDate asOf;
    private final String options;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;

    Demonstration(
            Platform platform,
            PolicyInUse policy,
            LocalDate asOf,
            String options,
            Environment environment,
            CommandLine commandLine) {
        this.platform = platform;
        this.policy = policy;
        this.asOf = asOf;
        this.options = options;
        this.out = commandLine.getOut();
        this.err = commandLine.getErr();
        this.terminal = Terminal.isThere(environment);
    }

    void show(SampleSize size) throws Exception {
        sample(size);
        PlannedNight planned = plan();
        approve(planned);
        RunTable run = run();
        String kept = explain();
        verify();
        next(run, kept);
    }

    private void sample(SampleSize size) throws Exception {
        say(
                "Invented people, contracts, invoices and telemetry of ten years, with the rows that are hard to get right.");
        command("sample load --replace --scale " + plain(size.scale()) + options);
        platform.database().migrations().migrateReference();
        Sample.Place owner = () -> platform.database().connections().open(DatabaseRole.BUSINESS_OWNER);
        SampleLoaded loaded = isLoaded(owner)
                ? Sample.replace(owner, size, SEED, asOf, ProgressListener.SILENT)
                : Sample.load(owner, size, SEED, asOf, ProgressListener.SILENT);
        out.printf(
                Locale.ROOT,
                "%s rows loaded in %.1f s; %s of them carry a label that says what must become of them.%n",
                Digits.grouped(loaded.rows()),
                loaded.took().toMillis() / 1000.0,
                Digits.grouped(loaded.labelledRows()));
    }

    private static boolean isLoaded(Sample.Place owner) throws SQLException {
        try (Connection connection = owner.open()) {
            return LabelledRows.loadedAsOf(connection).isPresent();
        }
    }

    private PlannedNight plan() {
        say("What has expired? Every cluster of the policy is counted, by the decisions that a run takes.");
        command("plan" + options);
        PlannedNight planned = PlannedNight.plan(platform, policy, asOf, "demo", err);
        out.print(PlanText.of(planned.plan()));
        out.println();
        out.print(planned.advice(options));
        return planned;
    }

    private void approve(PlannedNight planned) {
        Long number = planned.number();
        if (planned.objections().isEmpty() || number == null) {
            return;
        }
        say(
                "A first run ends a backlog of years in one night. That is what the cap is for: a person has looked, and consents.");
        command("approve " + number + " --reason \"first run on a backlog\"");
        out.print(Consent.words(platform.plans().approve(number, Set.of(), "demo", "first run on a backlog")));
    }

    private RunTable run() {
        say(
                "The nightly run: check, plan, erase and anonymise slice by slice, count again until nothing is left, certify.");
        command("run retention" + options);
        RunTable run = new Foreground(platform, new ProgressLines(err, terminal)).retention(policy, asOf);
        out.print(RunText.of(run));
        if (!run.status().equals("completed")) {
            throw new RefusedException("The run was " + run.status() + ", so the demonstration ends here.");
        }
        out.println();
        out.println("Certificate: " + platform.home().certificate(run.runId()) + ".txt, .json and .html");
        return run;
    }

    /** Returns the key of the customer who is kept without a hold. */
    private String explain() throws Exception {
        BoundPolicy bound = platform.bind(policy);
        explain(
                bound,
                "A customer whose contract ended long ago is gone, and it can be proven.",
                "contract-ended-long-ago");
        String kept = explain(
                bound,
                "A customer whose contract ended is still there: the last purpose decides, not the first.",
                "aml-file-outlives-the-contract");
        explain(
                bound,
                "A customer who has expired is still there: a legal hold suspends the deletion.",
                "hold-on-a-person");
        return kept;
    }

    private String explain(BoundPolicy bound, String sentence, String label) throws Exception {
        LabelledRow row;
        try (Connection owner = platform.database().connections().open(DatabaseRole.BUSINESS_OWNER)) {
            row = LabelledRows.find(owner, label, "customer")
                    .orElseThrow(() -> new IllegalStateException("The sample has no row labelled " + label));
        }
        say(sentence);
        command("explain " + row.cluster() + " " + row.key() + options);
        List<String> key = Arrays.asList(row.key().split("\\|", -1));
        Explanation answer = platform.explainer(bound)
                .explain(bound.cluster(row.cluster()), key, asOf)
                .orElseThrow(() -> new IllegalStateException("The sample's key is no key"));
        out.print(ExplanationText.of(answer));
        return row.key();
    }

    private void verify() {
        say(
                "Is the evidence whole? Every hash is computed again, and compared with the heads noted outside the database.");
        command("evidence verify");
        switch (platform.ledger().check(platform.anchors().read())) {
            case ChainCheck.Intact intact -> out.println("INTACT: " + intact.entries() + " entries.");
            case ChainCheck.Broken broken ->
                throw new IllegalStateException("The ledger is broken at entry " + broken.seq());
        }
    }

    private void next(RunTable run, String customer) {
        say("What to try next");
        suggest("evidence certificate " + run.runId() + " --format html --out certificate.html", "a page to print");
        suggest("hold add --person " + customer + " --reason \"a dispute\"", "says what it covers");
        suggest("plan --as-of " + asOf.plusMonths(1), "what the next month brings");
        suggest("policy show --format html --out policy.html", "the policy for people");
        suggest("status", "what runs, and how the last runs ended");
        out.println();
        out.println("Policy:       " + policy.file().toAbsolutePath().normalize());
        out.println("Certificates: " + platform.home().certificates());
        out.println("Ledger heads: " + platform.home().anchors());
        out.println(
                "Database:     " + platform.database().connections().login().url() + ", schemas business and lethe");
        out.flush();
    }

    private void suggest(String words, String what) {
        out.printf(Locale.ROOT, "  ./lethe %-66s  %s%n", words, what);
    }

    private void say(String sentence) {
        out.println();
        out.println("# " + sentence);
    }

    private void command(String words) {
        out.println("$ ./lethe " + words);
        out.flush();
    }

    private static String plain(double scale) {
        return scale == Math.rint(scale) ? Long.toString((long) scale) : Double.toString(scale);
    }
}
