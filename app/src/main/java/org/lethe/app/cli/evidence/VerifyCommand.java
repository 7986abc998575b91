package org.lethe.app.cli.evidence;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lethe.app.command.Environment;
import org.lethe.app.command.ExitCode;
import org.lethe.app.command.JsonText;
import org.lethe.app.platform.Platform;
import org.lethe.evidence.Anchor;
import org.lethe.evidence.ChainCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lethe evidence verify}: recomputes the whole chain, and compares it with the heads noted outside the database. */
@Command(
        name = "verify",
        description =
                "Recompute the ledger's hash chain from its first entry, and compare it with the heads noted outside the database.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code 0: intact. 1: broken; the first wrong entry is named.",
            "",
            "Example:",
            "  lethe evidence verify"
        })
final class VerifyCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(names = "--json", description = "Print the result for a program to read.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    VerifyCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        return Platform.with(environment, this::verify);
    }

    private int verify(Platform platform) {
        List<Anchor> anchors;
        try {
            anchors = platform.anchors().read();
        } catch (IllegalStateException edited) { // says which line of the file
            return say(false, Map.of("broken", String.valueOf(edited.getMessage())), "BROKEN: " + edited.getMessage());
        }
        return switch (platform.ledger().check(anchors)) {
            case ChainCheck.Intact intact ->
                say(
                        true,
                        Map.of(
                                "entries", intact.entries(),
                                "lastEntry", intact.lastSeq(),
                                "head", intact.head(),
                                "anchors", anchors.size()),
                        "INTACT: " + intact.entries() + " entries, the last is " + intact.lastSeq() + " with hash "
                                + intact.head() + System.lineSeparator()
                                + heads(anchors, platform.home().anchors()));
            case ChainCheck.Broken broken ->
                say(
                        false,
                        Map.of("entry", broken.seq(), "broken", broken.how()),
                        "BROKEN: entry " + broken.seq() + " " + broken.how() + ".");
        };
    }

    private static String heads(List<Anchor> anchors, Path file) {
        return switch (anchors.size()) {
            case 0 ->
                "No head is noted outside the database in " + file
                        + ": a tail that was cut off, or a ledger that was rewritten whole, would not be found.";
            case 1 -> "1 head noted outside the database in " + file + " agrees.";
            default -> anchors.size() + " heads noted outside the database in " + file + " agree.";
        };
    }

    private int say(boolean intact, Map<String, Object> details, String sentence) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? JsonText.with(JsonText.of(details), Map.of("intact", intact)) : sentence);
        return intact ? ExitCode.DONE : ExitCode.FAILED;
    }
}
