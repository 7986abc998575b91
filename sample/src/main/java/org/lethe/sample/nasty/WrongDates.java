package org.lethe.sample.nasty;

import static org.lethe.sample.nasty.Fate.ANONYMISE;
import static org.lethe.sample.nasty.Fate.QUARANTINED;
import static org.lethe.sample.nasty.Fate.SUSPENDED;
import static org.lethe.sample.nasty.Scene.scene;

import java.time.LocalDate;
import java.util.List;

/** Starting points in 1970, in 9999 and after the business date: neither erased nor kept in silence (R.1). */
final class WrongDates {

    static final LocalDate EPOCH = LocalDate.of(1970, 1, 1);
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private WrongDates() {}

    static List<Scene> scenes() {
        return List.of(
                scene("contract-ended-in-1970", stage -> endedOn(stage, EPOCH, "1970 is a default, not a date")),
                scene("contract-ended-in-9999", stage -> endedOn(stage, NEVER, "9999 is a default, not a date")),
                scene(
                        "contract-ends-in-the-future",
                        stage -> endedOn(stage, stage.today().plusDays(30), "an end in the future has not happened")),
                scene(
                        "contract-ends-tomorrow",
                        stage -> endedOn(stage, stage.today().plusDays(1), "an end tomorrow has not happened")),
                scene("prospect-contacted-in-1970", stage -> prospect(stage, EPOCH)),
                scene(
                        "prospect-contacted-in-the-future",
                        stage -> prospect(stage, stage.today().plusDays(3))),
                scene("sales-request-closed-in-1970", WrongDates::request),
                scene("invoice-dated-in-1970", stage -> invoice(stage, EPOCH)),
                scene("invoice-dated-in-9999", stage -> invoice(stage, NEVER)),
                scene("profile-deactivated-in-9999", WrongDates::profile),
                scene("support-case-closed-in-9999", WrongDates::supportCase),
                scene("consent-withdrawn-in-1970", WrongDates::consent),
                scene("vehicle-scrapped-in-1970", stage -> vehicle(stage, EPOCH)),
                scene(
                        "vehicle-scrapped-in-the-future",
                        stage -> vehicle(stage, stage.today().plusDays(40))),
                scene("one-wrong-end-of-two", WrongDates::oneOfTwo));
    }

    private static void endedOn(Stage stage, LocalDate day, String because) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer).ended(day);
        Known login = stage.papers().login(customer);

        stage.must(QUARANTINED, contract, because, "A.3");
        stage.must(QUARANTINED, customer, because, "A.3");
        stage.must(QUARANTINED, login, because, "A.2");
    }

    private static void prospect(Stage stage, LocalDate day) {
        stage.must(QUARANTINED, stage.customer().lastContacted(day), "nobody was contacted on such a day", "A.3");
    }

    private static void request(Stage stage) {
        Known request = stage.papers().request(null, "lapsed", EPOCH, null, null);

        stage.must(QUARANTINED, request, "1970 is a default, not a date", "A.3");
    }

    private static void invoice(Stage stage, LocalDate day) {
        Known invoice = stage.books().paidInvoice(null, day);

        stage.must(QUARANTINED, invoice, "no document bears such a date", "A.4");
    }

    private static void profile(Stage stage) {
        Known login = stage.papers().login(stage.customerWithARunningContract());

        stage.must(QUARANTINED, stage.papers().profile(login, null, NEVER), "9999 is a default, not a date", "B.3");
    }

    private static void supportCase(Stage stage) {
        Known support = stage.papers().supportCase(stage.customerWithARunningContract(), Papers.noon(NEVER));

        stage.must(QUARANTINED, support, "9999 is a default, not a date", "E.1");
    }

    private static void consent(Stage stage) {
        Known consent = stage.papers().consent(stage.customerWithARunningContract(), "marketing", Papers.noon(EPOCH));

        stage.must(QUARANTINED, consent, "1970 is a default, not a date", "F.1");
    }

    private static void vehicle(Stage stage, LocalDate day) {
        Car car = stage.car().scrapped(day);
        Known technical = stage.sensors().technicalRecord(car);

        stage.must(QUARANTINED, car, "no vehicle was scrapped on such a day", "D.3");
        stage.must(QUARANTINED, technical, "its vehicle was not scrapped on such a day", "D.3");
    }

    private static void oneOfTwo(Stage stage) {
        Person customer = stage.customer();
        Agreement sane = stage.contract(customer).ended(stage.yearsAgo(2));
        Agreement wrong = stage.contract(customer).ended(EPOCH);

        stage.must(ANONYMISE, sane, "ended two years ago", "A.3");
        stage.must(QUARANTINED, wrong, "1970 is a default, not a date", "A.3");
        stage.must(
                SUSPENDED,
                customer,
                "the last end is two years ago, but a contract that stays still names the customer",
                "A.3");
    }
}
