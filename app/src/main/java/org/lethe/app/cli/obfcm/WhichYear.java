package org.lethe.app.cli.obfcm;

import org.jspecify.annotations.Nullable;
import org.lethe.app.command.UsageException;
import org.lethe.rules.obfcm.CollectionYear;
import picocli.CommandLine.Option;

/** The option {@code --collection-year}. */
final class WhichYear {
    @Option(
            names = "--collection-year",
            paramLabel = "YEAR",
            description = "Calendar year of the read-outs in Brussels; it is reported in the year after.")
    private @Nullable Integer year;

    /** The year that was named, or null. */
    @Nullable
    CollectionYear orNull() {
        try {
            return year == null ? null : new CollectionYear(year);
        } catch (IllegalArgumentException impossible) {
            throw new UsageException(String.valueOf(impossible.getMessage()));
        }
    }

    /** The year that was named. */
    CollectionYear required() {
        CollectionYear named = orNull();
        if (named == null) {
            throw new UsageException("Which collection year? Add --collection-year 2025.");
        }
        return named;
    }
}
