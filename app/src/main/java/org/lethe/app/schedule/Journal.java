package org.lethe.app.schedule;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lethe.writers.schedule.FiringEnd;

/** What {@code serve} says: one sober line for each thing that happened, with its moment. No personal data. */
final class Journal {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private final PrintWriter out;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone in which moments are written */
    Journal(PrintWriter out, Clock clock, ZoneId zone) {
        this.out = out;
        this.clock = clock;
        this.zone = zone;
    }

    void say(String line) {
        out.println(STAMP.format(clock.instant().atZone(zone)) + " " + line);
        out.flush();
    }

    void next(String policy, Instant due) {
        say(policy + ": next firing " + at(due, zone));
    }

    void begins(String policy, Instant due, LocalDate asOf) {
        say(policy + ": begins, due " + at(due, zone) + ", business date " + asOf);
    }

    void ended(String policy, FiringEnd end) {
        String run = end.runId() == null ? "" : " (run " + end.runId() + ")";
        String code = end.code() == null ? "" : " [" + end.code() + "]";
        String why = end.message() == null
                ? ""
                : ": " + end.message().lines().findFirst().orElse("");
        say(policy + ": " + end.result().word() + run + code + why);
    }

    /** A moment on a wall's clock. */
    static String at(Instant moment, ZoneId zone) {
        return SECONDS.format(moment.atZone(zone)) + " " + zone;
    }
}
