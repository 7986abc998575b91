package org.lethe.sample.nasty;

import static org.lethe.sample.nasty.Fate.ERASE;
import static org.lethe.sample.nasty.Fate.KEEP;
import static org.lethe.sample.nasty.Fate.OPEN;
import static org.lethe.sample.nasty.Scene.scene;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** G.6: a refusal holds for the days of the owner who refused, and for nobody else. */
final class Refusals {

    private Refusals() {}

    static List<Scene> scenes() {
        return List.of(
                scene("reading-refused", Refusals::atTheVisit),
                scene("reading-of-the-owner-after-one-who-refused", Refusals::changeOfOwner),
                scene("reading-refused-by-letter-after-the-sale", Refusals::byLetter),
                scene("reading-after-a-refusal-was-withdrawn", Refusals::withdrawn),
                scene("refusal-of-a-vehicle-whose-life-ended", Refusals::endOfLife));
    }

    private static void atTheVisit(Stage stage) {
        Car car = stage.car();
        Instant moment = Papers.at(stage.today(), 0, 10);
        long visit = stage.sensors().visit(car, moment);
        Known refusal = stage.obfcm().refusal(car, stage.today(), stage.today(), visit, null);

        stage.must(
                ERASE,
                stage.obfcm().atVisit(car, visit, moment),
                "the owner refused: it must not even be stored",
                "G.6");
        stage.must(OPEN, refusal, "it must be known as long as the vehicle lives", "G.6");
    }

    private static void changeOfOwner(Stage stage) {
        Car car = stage.car()
                .keptBy(stage.customerWithARunningContract(), stage.yearsAgo(3), stage.daysAgo(2))
                .keptBy(stage.customerWithARunningContract(), stage.daysAgo(1), null);
        Known refusal = stage.obfcm().refusal(car, stage.yearsAgo(1), stage.yearsAgo(1), null, null);

        stage.must(OPEN, refusal, "a later owner does not make it undone", "G.6");
        stage.must(
                ERASE,
                stage.obfcm().overTheAir(car, Papers.noon(stage.daysAgo(2))),
                "on its last day the car was theirs who had refused",
                "G.6");
        stage.must(
                KEEP,
                stage.obfcm().overTheAir(car, Papers.at(stage.today(), 0, 10)),
                "the new owner has not refused anything",
                "G.6");
    }

    private static void byLetter(Stage stage) {
        Car car = stage.car()
                .keptBy(stage.customerWithARunningContract(), stage.yearsAgo(3), stage.daysAgo(20))
                .keptBy(stage.customerWithARunningContract(), stage.daysAgo(19), null);
        stage.obfcm().refusal(car, stage.daysAgo(40), stage.daysAgo(1), null, null);

        stage.must(
                ERASE,
                stage.obfcm().overTheAir(car, Papers.noon(stage.daysAgo(30))),
                "a refusal counts for the days of who refused, also when it comes later",
                "G.6");
        stage.must(
                KEEP,
                stage.obfcm().overTheAir(car, Papers.at(stage.today(), 0, 10)),
                "the letter is the former owner's",
                "G.6");
    }

    private static void withdrawn(Stage stage) {
        Car car = stage.car().keptBy(stage.customerWithARunningContract());
        LocalDate allowed = stage.today();
        stage.obfcm().refusal(car, stage.yearsAgo(1), stage.yearsAgo(1), null, allowed);

        stage.must(
                ERASE,
                stage.obfcm().overTheAir(car, Papers.noon(stage.daysAgo(1))),
                "the day before was still refused",
                "G.6");
        stage.must(
                KEEP,
                stage.obfcm().overTheAir(car, Papers.at(allowed, 0, 10)),
                "from this day on the owner allows it again",
                "G.6");
    }

    private static void endOfLife(Stage stage) {
        Car car = stage.car().scrapped(stage.daysAgo(1));

        stage.must(
                ERASE,
                stage.obfcm().refusal(car, stage.yearsAgo(1), stage.yearsAgo(1), null, null),
                "there is no vehicle left to read",
                "D.3");
        stage.must(
                ERASE,
                stage.obfcm().refusal(car, stage.yearsAgo(3), stage.yearsAgo(3), null, stage.yearsAgo(2)),
                "nor is there for one that was withdrawn",
                "D.3");
        stage.must(ERASE, car, "its life is over, and the refusal goes in the same night", "D.3");
    }
}
