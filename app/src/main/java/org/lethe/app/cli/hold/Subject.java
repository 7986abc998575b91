package org.lethe.app.cli.hold;

import org.jspecify.annotations.Nullable;
import org.lethe.app.command.UsageException;
import org.lethe.rules.retention.HoldScope;
import picocli.CommandLine.Option;

/** What a hold is placed on: exactly one of these. */
final class Subject {
    @Option(names = "--person", paramLabel = "KEY", description = "A person, by internal key.")
    private @Nullable String person;

    @Option(names = "--contract", paramLabel = "KEY", description = "A contract, by internal key.")
    private @Nullable String contract;

    @Option(names = "--vehicle", paramLabel = "KEY", description = "A vehicle, by internal key; never its VIN.")
    private @Nullable String vehicle;

    @Option(names = "--case", paramLabel = "KEY", description = "A support case, by internal key.")
    private @Nullable String supportCase;

    HoldScope scope() {
        return person != null
                ? HoldScope.PERSON
                : contract != null ? HoldScope.CONTRACT : vehicle != null ? HoldScope.VEHICLE : HoldScope.CASE;
    }

    String key() {
        String key = switch (scope()) {
            case PERSON -> person;
            case CONTRACT -> contract;
            case VEHICLE -> vehicle;
            case CASE -> supportCase;
        };
        if (key == null || key.isBlank()) {
            throw new UsageException("A hold is placed on a key; the one given is empty.");
        }
        return key.strip();
    }
}
