package org.lethe.app.command;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.Policy;
import picocli.CommandLine.Option;

/** The option {@code --as-of}. */
public final class WhichDay {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Business date, as 2026-11-22; today in the policy's time zone when absent.")
    private @Nullable LocalDate asOf;

    /** The date that was named, or today where the policy lives. */
    public LocalDate under(Policy policy, Clock clock) {
        return asOf == null ? today(policy, clock) : asOf;
    }

    /** Today where the policy lives. */
    public static LocalDate today(Policy policy, Clock clock) {
        return LocalDate.ofInstant(clock.instant(), policy.zone());
    }

    /** The option as it was given, to be repeated in a command that follows; empty when it was not. */
    public String words() {
        return asOf == null ? "" : " --as-of " + asOf;
    }
}
