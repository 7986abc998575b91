package org.lethe.sample.nasty;

import static org.lethe.sample.nasty.Fate.ERASE;
import static org.lethe.sample.nasty.Fate.KEEP;
import static org.lethe.sample.nasty.Fate.OPEN;
import static org.lethe.sample.nasty.Scene.scene;

import java.util.List;

/** A.2 and B.4: the login account is apart from the person, and no profile outlives it. */
final class Accounts {

    private static final String SHOP = "accessories-shop";

    private Accounts() {}

    static List<Scene> scenes() {
        return List.of(
                scene("login-used-by-another-service", Accounts::anotherService),
                scene("login-other-service-last-day-kept", Accounts::otherServiceLastDay),
                scene("login-other-service-first-day-gone", Accounts::otherServiceGone),
                scene("login-of-a-running-contract-without-its-shop", Accounts::shopOverContractRuns),
                scene("login-whose-customer-is-gone", Accounts::customerGone),
                scene("login-used-after-its-person-was-last-spoken-to", Accounts::usedSince),
                scene("login-with-a-living-profile", Accounts::livingProfile),
                scene("profile-last-day-kept", Accounts::profileLastDay),
                scene("profile-first-day-gone", Accounts::profileGone),
                scene("profile-active", Accounts::profileActive),
                scene("profile-whose-login-is-gone", Accounts::profileOrphan),
                scene("bank-account-without-mandate", Accounts::bankAlone));
    }

    private static void anotherService(Stage stage) {
        Person customer = stage.customerWhoseContractEnded(stage.yearsAgo(2));
        Known login = stage.papers().login(customer, SHOP, null);

        stage.must(OPEN, login, "the shop still uses the account", "A.2");
        stage.must(ERASE, customer, "the contract ended two years ago; the account stays without its customer", "A.2");
    }

    private static void otherServiceLastDay(Stage stage) {
        Person customer = stage.customerWhoseContractEnded(stage.yearsAgo(3));
        Known login = stage.papers().login(customer, SHOP, stage.lastDayKept(Stage.YEAR));

        stage.must(KEEP, login, "one year after the shop ended is today", "A.2");
        stage.must(ERASE, customer, "the contract ended three years ago", "A.3");
    }

    private static void otherServiceGone(Stage stage) {
        Person customer = stage.customerWhoseContractEnded(stage.yearsAgo(3));
        Known login = stage.papers().login(customer, SHOP, stage.firstDayGone(Stage.YEAR));

        stage.must(ERASE, login, "one year after the shop ended was yesterday, the contract ended earlier", "A.2");
    }

    private static void shopOverContractRuns(Stage stage) {
        Known login = stage.papers().login(stage.customerWithARunningContract(), SHOP, stage.yearsAgo(3));

        stage.must(OPEN, login, "the shop ended long ago, the contract runs", "A.2");
    }

    private static void customerGone(Stage stage) {
        Known shopOver = stage.papers().login(null, SHOP, stage.yearsAgo(2));
        Known shopRuns = stage.papers().login(null, SHOP, null);

        stage.must(ERASE, shopOver, "the customer is gone and the shop ended two years ago", "A.2");
        stage.must(OPEN, shopRuns, "the customer is gone, the shop still uses the account", "A.2");
    }

    private static void usedSince(Stage stage) {
        Person prospect = stage.customer().lastContacted(stage.yearsAgo(2));
        Known login = stage.papers().loginUsed(prospect, stage.daysAgo(30));

        stage.must(ERASE, prospect, "never had a contract; the last contact is two years ago", "A.3");
        stage.must(KEEP, login, "used thirty days ago: erasing the person never takes the account", "A.2");
    }

    private static void livingProfile(Stage stage) {
        Person customer = stage.customerWhoseContractEnded(stage.yearsAgo(2));
        Known login = stage.papers().login(customer);
        Known profile = stage.papers().profile(login, null, null);

        stage.must(ERASE, profile, "never switched off, but a profile does not outlive its account", "B.4");
        stage.must(ERASE, login, "the contract ended two years ago", "A.2");
        stage.must(ERASE, customer, "the account is apart: it does not keep the customer", "A.2");
    }

    private static void profileLastDay(Stage stage) {
        Known login = stage.papers().login(stage.customerWithARunningContract());

        stage.must(
                KEEP,
                stage.papers().profile(login, null, stage.lastDayKept(Stage.FOUR_WEEKS)),
                "four weeks are over today",
                "B.3");
    }

    private static void profileGone(Stage stage) {
        Known login = stage.papers().login(stage.customerWithARunningContract());

        stage.must(
                ERASE,
                stage.papers().profile(login, null, stage.firstDayGone(Stage.FOUR_WEEKS)),
                "four weeks were over yesterday",
                "B.3");
    }

    private static void profileActive(Stage stage) {
        Person customer = stage.customer();
        Car car = stage.car().keptBy(customer);
        stage.contract(customer).serving(car);
        Known login = stage.papers().login(customer);

        stage.must(OPEN, stage.papers().profile(login, car, null), "active in a vehicle", "B.3");
    }

    private static void profileOrphan(Stage stage) {
        Known active = stage.papers().profile(null, null, null);
        Known recent = stage.papers().profile(null, null, stage.daysAgo(3));

        stage.must(ERASE, active, "a profile does not outlive its account", "B.4");
        stage.must(ERASE, recent, "a profile does not outlive its account, not even for four weeks", "B.4");
    }

    private static void bankAlone(Stage stage) {
        Known kept = stage.papers().bankAccount(stage.customerWhoseContractEnded(stage.lastDayKept(Stage.YEAR)));
        Known gone = stage.papers().bankAccount(stage.customerWhoseContractEnded(stage.firstDayGone(Stage.YEAR)));

        stage.must(KEEP, kept, "one year after the last contract is today", "A.3");
        stage.must(ERASE, gone, "one year after the last contract was yesterday", "A.3");
    }
}
