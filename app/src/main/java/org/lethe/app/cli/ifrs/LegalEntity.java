package org.lethe.app.cli.ifrs;

import picocli.CommandLine.Option;

/** The option {@code --entity}: whose books the command is about. */
final class LegalEntity {
    @Option(
            names = "--entity",
            required = true,
            paramLabel = "NAME",
            description = "Legal entity, as the settings name it.")
    private String name = "";

    /** The name that was given. */
    String name() {
        return name;
    }
}
