package org.lethe.sample.nasty;

import static org.lethe.sample.nasty.Fate.ANONYMISE;
import static org.lethe.sample.nasty.Fate.ERASE;
import static org.lethe.sample.nasty.Fate.KEEP;
import static org.lethe.sample.nasty.Fate.OPEN;
import static org.lethe.sample.nasty.Scene.scene;

import java.util.List;

/** Several contracts per person: each follows its own end, the person the last one (A.3). */
final class SeveralContracts {

    private SeveralContracts() {}

    static List<Scene> scenes() {
        return List.of(
                scene("last-of-two-ends-counts", SeveralContracts::lastEndCounts),
                scene("one-of-two-still-runs", SeveralContracts::oneStillRuns),
                scene("both-ended-long-ago", SeveralContracts::bothLongAgo),
                scene("re-activated-after-its-end", SeveralContracts::reactivated),
                scene("re-activated-and-ended-again", SeveralContracts::endedAgain),
                scene("holder-gone-payer-stays", SeveralContracts::holderAndPayer));
    }

    private static void lastEndCounts(Stage stage) {
        Person customer = stage.customer();
        Agreement first = stage.contract(customer).ended(stage.yearsAgo(3));
        Agreement second = stage.contract(customer).ended(stage.monthsAgo(3));
        Known bank = stage.papers().bankAccount(customer);
        Known firstMandate = stage.papers().mandate(first, bank, stage.yearsAgo(3));
        Known secondMandate = stage.papers().mandate(second, bank, null);
        Known login = stage.papers().login(customer);

        stage.must(ANONYMISE, first, "this contract ended three years ago", "A.3");
        stage.must(KEEP, second, "this contract ended three months ago", "A.3");
        stage.must(ERASE, firstMandate, "it served the contract that ended three years ago", "A.3");
        stage.must(KEEP, secondMandate, "it served the contract that ended three months ago", "A.3");
        stage.must(KEEP, customer, "the last of two contracts ended three months ago", "A.3");
        stage.must(KEEP, bank, "the last of two contracts ended three months ago", "A.3");
        stage.must(KEEP, login, "the last of two contracts ended three months ago", "A.2");
    }

    private static void oneStillRuns(Stage stage) {
        Person customer = stage.customer();
        Agreement ended = stage.contract(customer).ended(stage.yearsAgo(2));
        Agreement running = stage.contract(customer);
        Known bank = stage.papers().bankAccount(customer);
        Known login = stage.papers().login(customer);

        stage.must(ANONYMISE, ended, "this contract ended two years ago", "A.3");
        stage.must(OPEN, running, "this contract runs", "A.3");
        stage.must(OPEN, customer, "one of two contracts runs", "A.3");
        stage.must(OPEN, bank, "one of two contracts runs", "A.3");
        stage.must(OPEN, login, "one of two contracts runs", "A.2");
    }

    private static void bothLongAgo(Stage stage) {
        Person customer = stage.customer();
        Agreement first = stage.contract(customer).ended(stage.yearsAgo(4));
        Agreement second = stage.contract(customer).ended(stage.firstDayGone(Stage.YEAR));
        Known login = stage.papers().login(customer);

        stage.must(ANONYMISE, first, "ended four years ago", "A.3");
        stage.must(ANONYMISE, second, "one year after the end was yesterday", "A.3");
        stage.must(ERASE, customer, "one year after the last end was yesterday", "A.3");
        stage.must(ERASE, login, "one year after the last end was yesterday", "A.2");
    }

    private static void reactivated(Stage stage) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer).reactivated(stage.yearsAgo(2), stage.monthsAgo(1));
        Known login = stage.papers().login(customer);

        stage.must(OPEN, contract, "it ended two years ago and runs again since last month", "A.3");
        stage.must(OPEN, customer, "the contract runs again", "A.3");
        stage.must(OPEN, login, "the contract runs again", "A.2");
    }

    private static void endedAgain(Stage stage) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer)
                .reactivated(stage.yearsAgo(3), stage.yearsAgo(2))
                .ended(stage.monthsAgo(2));

        stage.must(KEEP, contract, "re-activated, and ended again two months ago", "A.3");
        stage.must(KEEP, customer, "re-activated, and ended again two months ago", "A.3");
    }

    private static void holderAndPayer(Stage stage) {
        Person holder = stage.customer();
        Person payer = stage.customer();
        Agreement shared = stage.contract(holder, payer).ended(stage.yearsAgo(2));
        Agreement own = stage.contract(payer);

        stage.must(ANONYMISE, shared, "ended two years ago for both", "A.3");
        stage.must(ERASE, holder, "the only contract ended two years ago", "A.3");
        stage.must(OPEN, payer, "has another contract that runs", "A.3");
        stage.must(OPEN, own, "this contract runs", "A.3");
    }
}
