package org.lethe.sample.nasty;

import static org.lethe.sample.nasty.Fate.ERASE;
import static org.lethe.sample.nasty.Fate.KEEP;
import static org.lethe.sample.nasty.Scene.scene;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * B.3 in the nights in which the clock changes: moments are written in UTC, and beside each the Brussels day it belongs to,
 * read from the calendar by hand.
 */
final class ClockChanges {

    private ClockChanges() {}

    static List<Scene> scenes() {
        return List.of(
                scene("telemetry-in-the-night-of-25-hours", stage -> autumn(stage, change(stage, Month.OCTOBER))),
                scene("telemetry-in-the-night-of-23-hours", stage -> spring(stage, change(stage, Month.MARCH))),
                scene(
                        "telemetry-in-the-night-of-25-hours-a-year-earlier",
                        stage -> autumn(
                                stage,
                                change(stage, Month.OCTOBER)
                                        .minusYears(1)
                                        .with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY)))),
                scene(
                        "service-case-closed-in-the-night-of-25-hours",
                        stage -> caseInAutumn(stage, change(stage, Month.OCTOBER))));
    }

    /** The latest last Sunday of the month that is at least a day ago. */
    private static LocalDate change(Stage stage, Month month) {
        LocalDate sunday =
                LocalDate.of(stage.today().getYear(), month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
        return sunday.isBefore(stage.today())
                ? sunday
                : LocalDate.of(stage.today().getYear() - 1, month, 1)
                        .with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
    }

    /** Summer time ends at 01:00 UTC: the day begins at 22:00 UTC of the day before and lasts until 23:00 UTC. */
    private static void autumn(Stage stage, LocalDate sunday) {
        LocalDate saturday = sunday.minusDays(1);
        captured(stage, saturday, "21:30", saturday);
        captured(stage, saturday, "22:30", sunday);
        captured(stage, saturday, "23:30", sunday);
        captured(stage, sunday, "00:30", sunday);
        captured(stage, sunday, "01:30", sunday);
        captured(stage, sunday, "22:30", sunday);
        captured(stage, sunday, "23:30", sunday.plusDays(1));
    }

    /** Summer time begins at 01:00 UTC: the day begins at 23:00 UTC of the day before and ends at 22:00 UTC. */
    private static void spring(Stage stage, LocalDate sunday) {
        LocalDate saturday = sunday.minusDays(1);
        captured(stage, saturday, "22:30", saturday);
        captured(stage, saturday, "23:30", sunday);
        captured(stage, sunday, "00:30", sunday);
        captured(stage, sunday, "01:30", sunday);
        captured(stage, sunday, "21:30", sunday);
        captured(stage, sunday, "22:30", sunday.plusDays(1));
    }

    private static void captured(Stage stage, LocalDate utcDay, String utcTime, LocalDate brusselsDay) {
        var moment = utcDay.atTime(java.time.LocalTime.parse(utcTime)).toInstant(ZoneOffset.UTC);
        Known message = stage.sensors().message(stage.car(), moment, "location");
        boolean over = stage.today().isAfter(brusselsDay.plusDays(28));

        stage.must(over ? ERASE : KEEP, message, "captured on " + brusselsDay + " in Brussels", "B.3");
    }

    private static void caseInAutumn(Stage stage, LocalDate sunday) {
        var secondHalfPastTwo = sunday.atTime(1, 30).toInstant(ZoneOffset.UTC);
        var nextDay = sunday.atTime(23, 30).toInstant(ZoneOffset.UTC);
        Car car = stage.car();
        var opened = Papers.noon(sunday.minusDays(4));
        Known onSunday = stage.sensors().serviceCase(car, "sensor", opened, secondHalfPastTwo);
        Known onMonday = stage.sensors().serviceCase(stage.car(), "sensor", opened, nextDay);
        boolean sundayOver = stage.today().isAfter(sunday.plusDays(28));
        boolean mondayOver = stage.today().isAfter(sunday.plusDays(29));

        stage.must(
                sundayOver ? ERASE : KEEP,
                onSunday,
                "closed on Sunday, in the second hour between two and three",
                "B.3");
        stage.must(mondayOver ? ERASE : KEEP, onMonday, "closed half an hour into Monday in Brussels", "B.3");
    }
}
