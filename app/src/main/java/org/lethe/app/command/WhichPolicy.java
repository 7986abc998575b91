package org.lethe.app.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --policy}. */
public final class WhichPolicy {
    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "The policy; LETHE_POLICY or the shipped one when absent.")
    private @Nullable Path file;

    /**
     * Reads the policy that was named, or the usual one.
     *
     * @throws RefusedException with every problem of the file
     */
    public PolicyInUse read(Environment environment) {
        return PolicyFiles.require(PolicyFiles.choose(file, environment.variables()));
    }
}
