package org.lethe.sample.nasty;

import static org.lethe.sample.nasty.Fate.ERASE;
import static org.lethe.sample.nasty.Fate.KEEP;
import static org.lethe.sample.nasty.Fate.QUARANTINED;
import static org.lethe.sample.nasty.Scene.scene;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** B.3: telemetry goes four weeks after the calendar day, in Brussels, on which it was captured. */
final class Captures {

    private Captures() {}

    static List<Scene> scenes() {
        return List.of(
                scene("telemetry-around-the-last-midnight-kept", Captures::aroundMidnight),
                scene("telemetry-late-today", Captures::lateToday),
                scene("telemetry-received-late", Captures::receivedLate),
                scene("telemetry-of-1970", stage -> captured(stage, Papers.noon(WrongDates.EPOCH))),
                scene("telemetry-of-9999", stage -> captured(stage, Papers.noon(WrongDates.NEVER))),
                scene(
                        "telemetry-of-the-future",
                        stage -> captured(stage, Papers.noon(stage.today().plusDays(3)))),
                scene("telemetry-of-a-vehicle-that-is-gone", Captures::orphans),
                scene("telemetry-of-a-guest-and-of-a-driver", Captures::guestAndDriver));
    }

    private static void aroundMidnight(Stage stage) {
        Car car = stage.car();
        LocalDate lastDay = stage.daysAgo(28);
        Instant midnight = Papers.at(lastDay, 0, 0);
        Known first = stage.sensors().message(car, midnight, "location");
        Known before = stage.sensors().message(car, midnight.minusNanos(1_000), "location");
        Known earlyMorning = stage.sensors().message(car, Papers.at(lastDay, 0, 30), "sensor");
        Known lateEvening = stage.sensors().message(car, Papers.at(lastDay.minusDays(1), 23, 30), "sensor");

        stage.must(KEEP, first, "the first instant of the day that is kept until today", "B.3");
        stage.must(ERASE, before, "a microsecond before the day that is kept until today", "B.3");
        stage.must(KEEP, earlyMorning, "half past midnight in Brussels, still the day before in UTC", "B.3");
        stage.must(ERASE, lateEvening, "half past eleven in the evening of the day before", "B.3");
    }

    private static void lateToday(Stage stage) {
        Car car = stage.car();
        Instant tomorrow = Papers.at(stage.today().plusDays(1), 0, 0);
        Known today = stage.sensors().message(car, tomorrow.minusNanos(1_000), "traffic");
        Known future = stage.sensors().message(car, tomorrow, "traffic");

        stage.must(KEEP, today, "the last microsecond of today", "B.3");
        stage.must(QUARANTINED, future, "the first instant of tomorrow has not happened", "B.3");
    }

    private static void receivedLate(Stage stage) {
        Car car = stage.car();
        Known fortyDays = stage.sensors().lateMessage(car, Papers.noon(stage.daysAgo(40)));
        Known noPartition = stage.sensors().lateMessage(car, Papers.noon(stage.daysAgo(75)));
        Known recent = stage.sensors().lateMessage(car, Papers.noon(stage.daysAgo(20)));

        stage.must(ERASE, fortyDays, "captured 40 days ago and received today: the capture counts", "B.3");
        stage.must(
                ERASE, noPartition, "captured 75 days ago and received today, in no daily partition any more", "B.3");
        stage.must(KEEP, recent, "captured 20 days ago and received today", "B.3");
    }

    private static void captured(Stage stage, Instant moment) {
        stage.must(
                QUARANTINED,
                stage.sensors().message(stage.car(), moment, "vehicle_status"),
                "the clock of the vehicle is wrong",
                "B.3");
    }

    private static void orphans(Stage stage) {
        Known old = stage.sensors().orphanMessage(Papers.noon(stage.daysAgo(35)));
        Known recent = stage.sensors().orphanMessage(Papers.noon(stage.daysAgo(5)));

        stage.must(ERASE, old, "its vehicle is gone, its four weeks are over", "B.3");
        stage.must(KEEP, recent, "its vehicle is gone, its four weeks are not over", "B.3");
    }

    private static void guestAndDriver(Stage stage) {
        Person customer = stage.customer();
        Car car = stage.car().keptBy(customer);
        stage.contract(customer).serving(car);
        Known login = stage.papers().login(customer);
        Known guest = stage.sensors().message(car, Papers.noon(stage.daysAgo(33)), "content_provider");
        Known driver = stage.sensors().message(car, Papers.noon(stage.daysAgo(33)), login);
        Known recent = stage.sensors().message(car, Papers.noon(stage.daysAgo(12)), login);

        stage.must(ERASE, guest, "nobody was signed in, its four weeks are over", "B.3");
        stage.must(ERASE, driver, "its four weeks are over, though account and contract live on", "B.3");
        stage.must(KEEP, recent, "its four weeks are not over", "B.3");
    }
}
