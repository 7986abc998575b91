package org.lethe.sample.nasty;

import static org.lethe.sample.nasty.Fate.ERASE;
import static org.lethe.sample.nasty.Fate.KEEP;
import static org.lethe.sample.nasty.Fate.OPEN;
import static org.lethe.sample.nasty.Fate.QUARANTINED;
import static org.lethe.sample.nasty.Scene.scene;

import java.time.Instant;
import java.util.List;

/** B.3: telemetry that a service still needs waits for the end of that need, and only that telemetry. */
final class ServiceNeeds {

    private static final String NEED = "service_data";

    private ServiceNeeds() {}

    static List<Scene> scenes() {
        return List.of(
                scene("service-case-open", ServiceNeeds::open),
                scene("service-case-last-day-kept", ServiceNeeds::lastDay),
                scene("service-case-first-day-gone", ServiceNeeds::firstDayGone),
                scene("service-case-closed-long-ago", ServiceNeeds::longAgo),
                scene("service-case-two-at-once", ServiceNeeds::twoAtOnce),
                scene("service-case-of-a-vehicle-that-is-gone", ServiceNeeds::orphan),
                scene("service-case-closed-in-the-future", ServiceNeeds::future));
    }

    private static void open(Stage stage) {
        Car car = stage.car();
        Instant opened = Papers.noon(stage.daysAgo(50));
        Known open = stage.sensors().serviceCase(car, NEED, opened, null);
        Known needed = stage.sensors().message(car, Papers.noon(stage.daysAgo(45)), NEED);
        Known atTheSameInstant = stage.sensors().message(car, opened, NEED);
        Known otherCategory = stage.sensors().message(car, Papers.noon(stage.daysAgo(45)), "location");
        Known beforeTheCase = stage.sensors().message(car, opened.minusSeconds(1), NEED);
        Known otherCar = stage.sensors().message(stage.car(), Papers.noon(stage.daysAgo(45)), NEED);

        stage.must(OPEN, open, "the breakdown is not settled", "B.3");
        stage.must(OPEN, needed, "an open breakdown case needs it", "B.3");
        stage.must(OPEN, atTheSameInstant, "captured in the instant in which the case was opened", "B.3");
        stage.must(ERASE, otherCategory, "the case needs another kind of data", "B.2");
        stage.must(ERASE, beforeTheCase, "captured before the case was opened", "B.3");
        stage.must(ERASE, otherCar, "the case is about another vehicle", "B.3");
    }

    private static void lastDay(Stage stage) {
        Car car = stage.car();
        Known closed = stage.sensors()
                .serviceCase(
                        car,
                        NEED,
                        Papers.noon(stage.daysAgo(57)),
                        Papers.at(stage.lastDayKept(Stage.FOUR_WEEKS), 0, 5));
        Known needed = stage.sensors().message(car, Papers.noon(stage.daysAgo(50)), NEED);

        stage.must(KEEP, closed, "four weeks after the case was closed are over today", "B.3");
        stage.must(KEEP, needed, "four weeks after the need ended are over today", "B.3");
    }

    private static void firstDayGone(Stage stage) {
        Car car = stage.car();
        Known closed = stage.sensors()
                .serviceCase(
                        car,
                        NEED,
                        Papers.noon(stage.daysAgo(57)),
                        Papers.at(stage.firstDayGone(Stage.FOUR_WEEKS), 23, 55));
        Known needed = stage.sensors().message(car, Papers.noon(stage.daysAgo(50)), NEED);

        stage.must(ERASE, closed, "four weeks after the case was closed were over yesterday", "B.3");
        stage.must(ERASE, needed, "four weeks after the need ended were over yesterday", "B.3");
    }

    private static void longAgo(Stage stage) {
        Car car = stage.car();
        stage.sensors().serviceCase(car, NEED, Papers.noon(stage.daysAgo(200)), Papers.noon(stage.daysAgo(190)));
        Known old = stage.sensors().message(car, Papers.noon(stage.daysAgo(45)), NEED);
        Known recent = stage.sensors().message(car, Papers.noon(stage.daysAgo(9)), NEED);

        stage.must(ERASE, old, "the need ended half a year ago, its own four weeks are over", "B.3");
        stage.must(KEEP, recent, "the need ended half a year ago, its own four weeks are not over", "B.3");
    }

    private static void twoAtOnce(Stage stage) {
        Car car = stage.car();
        Instant opened = Papers.noon(stage.daysAgo(55));
        Known closed = stage.sensors().serviceCase(car, "location", opened, Papers.noon(stage.daysAgo(40)));
        Known open = stage.sensors().serviceCase(car, "location", opened, null);
        Known needed = stage.sensors().message(car, Papers.noon(stage.daysAgo(45)), "location");

        stage.must(ERASE, closed, "closed 40 days ago", "B.3");
        stage.must(OPEN, open, "not settled", "B.3");
        stage.must(OPEN, needed, "one of two cases still needs it", "B.3");
    }

    private static void orphan(Stage stage) {
        Known orphan =
                stage.sensors().orphanServiceCase(Papers.noon(stage.daysAgo(90)), Papers.noon(stage.daysAgo(60)));

        stage.must(ERASE, orphan, "its vehicle is gone, it was closed 60 days ago", "B.3");
    }

    private static void future(Stage stage) {
        Known future = stage.sensors()
                .serviceCase(
                        stage.car(),
                        NEED,
                        Papers.noon(stage.daysAgo(20)),
                        Papers.noon(stage.today().plusDays(5)));

        stage.must(QUARANTINED, future, "nothing is closed in the future", "B.3");
    }
}
