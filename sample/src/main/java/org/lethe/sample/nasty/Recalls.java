package org.lethe.sample.nasty;

import static org.lethe.sample.nasty.Fate.ANONYMISE;
import static org.lethe.sample.nasty.Fate.ERASE;
import static org.lethe.sample.nasty.Fate.OPEN;
import static org.lethe.sample.nasty.Fate.SUSPENDED;
import static org.lethe.sample.nasty.Scene.scene;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** G.1: the present keeper of a vehicle under an open recall must be reachable. */
final class Recalls {

    private Recalls() {}

    static List<Scene> scenes() {
        return List.of(
                scene("recall-open", Recalls::open),
                scene("recall-repaired", stage -> over(stage, null, stage.monthsAgo(8), "the vehicle was repaired")),
                scene(
                        "recall-closed",
                        stage -> over(stage, stage.monthsAgo(9), null, "the recall was closed for every vehicle")),
                scene("recall-of-a-car-sold-since", Recalls::sold),
                scene("recall-of-one-of-two-cars", Recalls::oneOfTwo));
    }

    private static void open(Stage stage) {
        Person keeper = stage.customer();
        Agreement contract = stage.contract(keeper).ended(stage.yearsAgo(2));
        Home home = stage.home();
        keeper.livesAt(home);
        stage.car().keptBy(keeper).recalled(null, null);
        Known login = stage.papers().login(keeper);

        stage.must(SUSPENDED, keeper, "keeps a vehicle under an open recall", "G.1");
        stage.must(OPEN, home, "the keeper who must be reached lives there", "G.1");
        stage.must(ANONYMISE, contract, "a recall needs the keeper, not the contract", "A.3");
        stage.must(ERASE, login, "a recall needs the keeper, not the account", "A.2");
    }

    private static void over(Stage stage, @Nullable LocalDate closed, @Nullable LocalDate repaired, String because) {
        Person keeper = stage.customerWhoseContractEnded(stage.yearsAgo(2));
        stage.car().keptBy(keeper).recalled(closed, repaired);

        stage.must(ERASE, keeper, because, "G.1");
    }

    private static void sold(Stage stage) {
        Person seller = stage.customerWhoseContractEnded(stage.yearsAgo(2));
        Person buyer = stage.customerWhoseContractEnded(stage.yearsAgo(2));
        stage.car()
                .keptBy(seller, stage.yearsAgo(4), stage.yearsAgo(2))
                .keptBy(buyer, stage.yearsAgo(2), null)
                .recalled(null, null);

        stage.must(ERASE, seller, "sold the vehicle before: somebody else must be reached", "G.1");
        stage.must(SUSPENDED, buyer, "keeps the vehicle under an open recall", "G.1");
    }

    private static void oneOfTwo(Stage stage) {
        Person keeper = stage.customerWhoseContractEnded(stage.yearsAgo(3));
        stage.car().keptBy(keeper).recalled(null, stage.yearsAgo(1));
        stage.car().keptBy(keeper).recalled(null, null);

        stage.must(SUSPENDED, keeper, "one of two vehicles is not repaired", "G.1");
    }
}
