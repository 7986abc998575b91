package org.lethe.app.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lethe.readers.schedule.Firing;
import org.lethe.readers.schedule.Upcoming;
import org.lethe.reports.retention.TextTable;

/** The schedule for a terminal. */
final class ScheduleText {
    private ScheduleText() {}

    /** @param now what has been due before is late */
    static String of(Schedule schedule, Instant now) {
        return processes(schedule) + "\n" + next(schedule, now) + "\n" + last(schedule);
    }

    private static String processes(Schedule schedule) {
        return schedule.processes().isEmpty()
                ? "No serve process is there: nothing fires until 'lethe serve' is started.\n"
                : "Serving: " + String.join(", ", schedule.processes()) + "\n";
    }

    private static String next(Schedule schedule, Instant now) {
        if (schedule.next().isEmpty()) {
            return "Nothing is scheduled yet: 'lethe serve' schedules what the configuration says.\n";
        }
        TextTable table = new TextTable(
                TextTable.words("next firing"),
                TextTable.words("policy"),
                TextTable.words("rule"),
                TextTable.words("state"));
        for (Upcoming next : schedule.next()) {
            table.row(
                    Journal.at(next.next(), next.zone()),
                    next.policy(),
                    next.cron(),
                    next.next().isBefore(now) ? "overdue" : "waiting");
        }
        return table.render();
    }

    private static String last(Schedule schedule) {
        if (schedule.last().isEmpty()) {
            return "Nothing has fired yet.\n";
        }
        Map<String, ZoneId> zones =
                schedule.next().stream().collect(Collectors.toMap(Upcoming::policy, Upcoming::zone));
        TextTable table = new TextTable(
                TextTable.words("was due"),
                TextTable.words("policy"),
                TextTable.words("as of"),
                TextTable.words("result"),
                TextTable.number("run"),
                TextTable.number("seconds"),
                TextTable.words("why"));
        for (Firing firing : schedule.last()) {
            table.row(
                    Journal.at(firing.scheduledAt(), zones.getOrDefault(firing.policy(), ZoneOffset.UTC)),
                    firing.policy(),
                    firing.asOf().toString(),
                    firing.result(),
                    firing.runId() == null ? "" : Long.toString(firing.runId()),
                    firing.endedAt() == null
                            ? ""
                            : Long.toString(Duration.between(firing.startedAt(), firing.endedAt())
                                    .toSeconds()),
                    Objects.requireNonNullElse(firing.code(), ""));
            if (firing.message() != null) {
                firing.message().lines().forEach(table::note);
            }
        }
        return table.render();
    }
}
