package org.lethe.app.cli.ifrs;

import org.lethe.app.command.Author;
import org.lethe.app.command.UsageException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options {@code --reason}, {@code --by} and {@code --confirmed-by}: what changes the books takes two people and a reason. */
final class TwoPeople {
    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why; it stays in the evidence, so name no person.")
    private String reason = "";

    @Option(
            names = "--confirmed-by",
            required = true,
            paramLabel = "NAME",
            description = "Who confirms; somebody else than --by.")
    private String confirmedBy = "";

    @Mixin
    private final Author author = new Author();

    String reason() {
        return said("--reason", reason);
    }

    String by() {
        return author.name();
    }

    String confirmedBy() {
        return said("--confirmed-by", confirmedBy);
    }

    /** Nobody is no second person, and nothing no reason. */
    private static String said(String option, String value) {
        if (value.isBlank()) {
            throw new UsageException(option + " is empty: the books are changed by two people, with a reason.");
        }
        return value.strip();
    }
}
