package org.lethe.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --by}: who answers for what the command does. */
public final class Author {
    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who does it, for the evidence; the operating system's user when absent.")
    private @Nullable String name;

    /** The name that was given, or the operating system's user. */
    public String name() {
        return name == null || name.isBlank() ? System.getProperty("user.name", "unknown") : name.strip();
    }
}
