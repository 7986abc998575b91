package org.lethe.sample.nasty;

import static org.lethe.sample.nasty.Fate.ERASE;
import static org.lethe.sample.nasty.Fate.KEEP;
import static org.lethe.sample.nasty.Fate.OPEN;
import static org.lethe.sample.nasty.Fate.SUSPENDED;
import static org.lethe.sample.nasty.Scene.scene;

import java.util.List;

/** Rows that several people use: gone with the last of them, not before (A.1, D.2). */
final class SharedRows {

    private SharedRows() {}

    static List<Scene> scenes() {
        return List.of(
                scene("address-shared-one-stays", SharedRows::addressOneStays),
                scene("address-shared-both-go", SharedRows::addressBothGo),
                scene("address-shared-with-somebody-held", SharedRows::addressHeld),
                scene("address-used-twice-by-one", SharedRows::addressTwice),
                scene("address-nobody-uses", SharedRows::addressUnused),
                scene("vehicle-with-two-keepers", SharedRows::twoKeepers));
    }

    private static void addressOneStays(Stage stage) {
        Home home = stage.home();
        Person goes = stage.customerWhoseContractEnded(stage.yearsAgo(2)).livesAt(home);
        Person stays = stage.customerWithARunningContract().livesAt(home);

        stage.must(ERASE, goes, "the contract ended two years ago", "A.3");
        stage.must(OPEN, stays, "the contract runs", "A.3");
        stage.must(OPEN, home, "one of two still lives there", "A.1");
    }

    private static void addressBothGo(Stage stage) {
        Home home = stage.home();
        Person one = stage.customerWhoseContractEnded(stage.yearsAgo(2)).livesAt(home);
        Person other = stage.customerWhoseContractEnded(stage.yearsAgo(3)).livesAt(home);

        stage.must(ERASE, one, "the contract ended two years ago", "A.3");
        stage.must(ERASE, other, "the contract ended three years ago", "A.3");
        stage.must(ERASE, home, "both who lived there go in the same night", "A.1");
    }

    private static void addressHeld(Stage stage) {
        Home home = stage.home();
        Person held = stage.customerWhoseContractEnded(stage.yearsAgo(2)).livesAt(home);
        Person kept = stage.customerWhoseContractEnded(stage.monthsAgo(6)).livesAt(home, "billing");
        stage.hold("person", held);

        stage.must(SUSPENDED, held, "the contract ended two years ago, but the person is held", "G.8");
        stage.must(KEEP, kept, "the contract ended six months ago", "A.3");
        stage.must(OPEN, home, "both still use it", "A.1");
    }

    private static void addressTwice(Stage stage) {
        Home home = stage.home();
        Person person = stage.customerWhoseContractEnded(stage.yearsAgo(2))
                .livesAt(home)
                .livesAt(home, "billing");

        stage.must(ERASE, person, "the contract ended two years ago", "A.3");
        stage.must(ERASE, home, "used twice, by one who goes", "A.1");
    }

    private static void addressUnused(Stage stage) {
        stage.must(ERASE, stage.home(), "nobody uses it", "A.1");
    }

    private static void twoKeepers(Stage stage) {
        Person goes = stage.customerWhoseContractEnded(stage.yearsAgo(2));
        Person stays = stage.customerWithARunningContract();
        Car car = stage.car().keptBy(goes).keptBy(stays);

        stage.must(ERASE, goes, "the contract ended two years ago; the vehicle goes on without this keeper", "A.3");
        stage.must(OPEN, stays, "the contract runs", "A.3");
        stage.must(OPEN, car, "nobody has reported the end of its life", "D.3");
        stage.must(
                ERASE,
                stage.sensors().message(car, Papers.noon(stage.daysAgo(34)), "location"),
                "its four weeks are over, whoever drove",
                "B.3");
    }
}
