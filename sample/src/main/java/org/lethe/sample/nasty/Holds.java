package org.lethe.sample.nasty;

import static org.lethe.sample.nasty.Fate.ANONYMISE;
import static org.lethe.sample.nasty.Fate.ERASE;
import static org.lethe.sample.nasty.Fate.KEEP;
import static org.lethe.sample.nasty.Fate.OPEN;
import static org.lethe.sample.nasty.Fate.SUSPENDED;
import static org.lethe.sample.nasty.Scene.scene;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** G.8 and P.18: nothing under a hold or a restriction is erased, and nothing else is kept by it. */
final class Holds {

    private static final String HELD = "its time is over, but it is held";
    private static final String NAMED = "the contract that is held still names the customer";

    private Holds() {}

    static List<Scene> scenes() {
        return List.of(
                scene("hold-on-a-person", Holds::person),
                scene("restriction-of-a-person", Holds::restricted),
                scene("hold-on-a-person-reaches-telemetry", Holds::personReachesTelemetry),
                scene("hold-on-one-of-two-keepers", Holds::oneOfTwoKeepers),
                scene("hold-on-a-contract", Holds::contract),
                scene("hold-on-a-contract-not-on-telemetry", Holds::contractNotTelemetry),
                scene("hold-on-a-vehicle", Holds::vehicle),
                scene("hold-on-a-support-case", Holds::supportCase),
                scene("hold-on-a-service-case", Holds::serviceCase),
                scene("two-holds-one-released", Holds::oneReleased),
                scene("two-holds-both-released", Holds::bothReleased),
                scene("hold-on-what-has-not-expired", Holds::notExpired),
                scene("hold-of-another-scope-with-the-same-number", Holds::sameNumber));
    }

    private static void person(Stage stage) {
        Person customer = stage.customer();
        LocalDate ended = stage.yearsAgo(7);
        Agreement contract = stage.contract(customer).ended(ended);
        stage.hold("person", customer);
        Known login = stage.papers().login(customer);
        Known bank = stage.papers().bankAccount(customer);
        Instant sixYearsAgo = Papers.noon(stage.yearsAgo(6));

        stage.must(SUSPENDED, customer, HELD, "G.8");
        stage.must(SUSPENDED, contract, HELD, "G.8");
        stage.must(SUSPENDED, login, HELD, "G.8");
        stage.must(SUSPENDED, stage.papers().profile(login, null, stage.daysAgo(60)), HELD, "G.8");
        stage.must(SUSPENDED, bank, HELD, "G.8");
        stage.must(SUSPENDED, stage.papers().mandate(contract, bank, ended), HELD, "G.8");
        stage.must(SUSPENDED, stage.papers().request(customer, "refused", ended, ended, null), HELD, "G.8");
        stage.must(SUSPENDED, stage.papers().advice(customer, contract, stage.yearsAgo(8)), HELD, "G.8");
        stage.must(SUSPENDED, stage.papers().supportCase(customer, sixYearsAgo), HELD, "G.8");
        stage.must(SUSPENDED, stage.papers().subjectRequest(customer, stage.yearsAgo(6)), HELD, "G.8");
        stage.must(SUSPENDED, stage.papers().consent(customer, "marketing", sixYearsAgo), HELD, "G.8");
        stage.must(SUSPENDED, stage.papers().marketingProfile(customer), HELD, "G.8");
        stage.must(SUSPENDED, stage.books().paidInvoice(contract, stage.yearsAgo(12)), HELD, "G.8");
    }

    private static void restricted(Stage stage) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer).ended(stage.yearsAgo(2));
        Known login = stage.papers().login(customer);
        stage.restriction("person", customer);

        stage.must(SUSPENDED, customer, "restricted while accuracy is being examined", "P.18");
        stage.must(SUSPENDED, contract, "restricted while accuracy is being examined", "P.18");
        stage.must(SUSPENDED, login, "restricted while accuracy is being examined", "P.18");
    }

    private static void personReachesTelemetry(Stage stage) {
        Person keeper = stage.customer();
        Car car = stage.car().keptBy(keeper);
        stage.contract(keeper).serving(car);
        stage.hold("person", keeper);
        Known old = stage.sensors().message(car, Papers.noon(stage.daysAgo(41)), "location");
        Known recent = stage.sensors().message(car, Papers.noon(stage.daysAgo(4)), "location");

        stage.must(SUSPENDED, old, "the keeper of the vehicle is under a hold", "G.8");
        stage.must(KEEP, recent, "its four weeks are not over; the hold changes nothing yet", "B.3");
        stage.must(OPEN, keeper, "the contract runs; the hold changes nothing yet", "A.3");
    }

    private static void oneOfTwoKeepers(Stage stage) {
        Person held = stage.customer();
        Person other = stage.customer();
        Car car = stage.car().keptBy(held).keptBy(other);
        stage.contract(held).ended(stage.yearsAgo(2));
        stage.contract(other).ended(stage.yearsAgo(2));
        stage.hold("person", held);

        stage.must(SUSPENDED, held, HELD, "G.8");
        stage.must(ERASE, other, "the other keeper is not held", "A.3");
        stage.must(
                SUSPENDED,
                stage.sensors().message(car, Papers.noon(stage.daysAgo(37)), "surroundings"),
                "one of two keepers is under a hold",
                "G.8");
    }

    private static void contract(Stage stage) {
        Person customer = stage.customer();
        Agreement held = stage.contract(customer).ended(stage.yearsAgo(2));
        Agreement other = stage.contract(customer).ended(stage.yearsAgo(3));
        Known bank = stage.papers().bankAccount(customer);
        Known heldMandate = stage.papers().mandate(held, bank, null);
        Known otherMandate = stage.papers().mandate(other, bank, null);
        stage.hold("contract", held);

        stage.must(SUSPENDED, held, HELD, "G.8");
        stage.must(SUSPENDED, heldMandate, "it serves the contract that is held", "G.8");
        stage.must(SUSPENDED, bank, "a mandate that stays draws on it", "G.8");
        stage.must(SUSPENDED, customer, NAMED, "G.8");
        stage.must(ANONYMISE, other, "the hold is on another contract", "A.3");
        stage.must(ERASE, otherMandate, "the hold is on another contract", "A.3");
        stage.must(
                SUSPENDED,
                stage.papers().request(customer, "signed", stage.yearsAgo(6), stage.yearsAgo(6), held),
                "it became the contract that is held",
                "G.8");
        stage.must(
                SUSPENDED,
                stage.books().paidInvoice(held, stage.yearsAgo(12)),
                "invoices the contract that is held",
                "G.8");
        stage.must(
                ERASE, stage.books().paidInvoice(other, stage.yearsAgo(12)), "the hold is on another contract", "A.4");
    }

    private static void contractNotTelemetry(Stage stage) {
        Person customer = stage.customer();
        Car ofTheContract = stage.car().keptBy(customer);
        Car another = stage.car().keptBy(customer);
        Agreement held = stage.contract(customer).serving(ofTheContract).ended(stage.monthsAgo(20));
        stage.hold("contract", held);

        stage.must(SUSPENDED, held, HELD, "G.8");
        stage.must(
                ERASE,
                stage.sensors().message(another, Papers.noon(stage.daysAgo(36)), "location"),
                "the hold is on a contract, this comes from another vehicle of the same person",
                "B.3");
    }

    private static void vehicle(Stage stage) {
        Car scrapped = stage.car().scrapped(stage.monthsAgo(2));
        stage.hold("vehicle", scrapped);

        stage.must(SUSPENDED, scrapped, HELD, "G.8");
        stage.must(SUSPENDED, stage.sensors().technicalRecord(scrapped), HELD, "G.8");
        stage.must(
                SUSPENDED,
                stage.sensors().message(scrapped, Papers.noon(stage.daysAgo(44)), "vehicle_status"),
                HELD,
                "G.8");
        stage.must(
                KEEP,
                stage.sensors().message(scrapped, Papers.noon(stage.daysAgo(11)), "vehicle_status"),
                "not expired yet",
                "B.3");
    }

    private static void supportCase(Stage stage) {
        Person customer = stage.customerWhoseContractEnded(stage.yearsAgo(5));
        Known held = stage.papers().supportCase(customer, Papers.noon(stage.yearsAgo(4)));
        Known other = stage.papers().supportCase(customer, Papers.noon(stage.yearsAgo(4)));
        stage.hold("case", held);

        stage.must(SUSPENDED, held, HELD, "G.8");
        stage.must(ERASE, other, "the hold is on another case", "E.1");
    }

    private static void serviceCase(Stage stage) {
        Car car = stage.car();
        Known held = stage.sensors()
                .serviceCase(car, "traffic", Papers.noon(stage.daysAgo(90)), Papers.noon(stage.daysAgo(80)));
        stage.hold("case", held);

        stage.must(SUSPENDED, held, HELD, "G.8");
    }

    private static void oneReleased(Stage stage) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer).ended(stage.yearsAgo(2));
        stage.releasedHold("person", customer);
        stage.hold("person", customer);

        stage.must(SUSPENDED, customer, "one of two holds is released, the other is not", "G.8");
        stage.must(SUSPENDED, contract, "one of two holds is released, the other is not", "G.8");
    }

    private static void bothReleased(Stage stage) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer).ended(stage.yearsAgo(2));
        stage.releasedHold("person", customer);
        stage.releasedHold("person", customer);
        Car car = stage.car();
        stage.releasedHold("vehicle", car);
        Known message = stage.sensors().message(car, Papers.noon(stage.daysAgo(38)), "sensor");

        stage.must(ERASE, customer, "both holds are released: the normal rule applies", "G.8");
        stage.must(ANONYMISE, contract, "both holds are released: the normal rule applies", "G.8");
        stage.must(ERASE, message, "the hold is released: the normal rule applies", "G.8");
    }

    private static void notExpired(Stage stage) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer).ended(stage.monthsAgo(5));
        stage.hold("person", customer);

        stage.must(KEEP, customer, "ended five months ago; the hold changes nothing yet", "A.3");
        stage.must(KEEP, contract, "ended five months ago; the hold changes nothing yet", "A.3");
    }

    private static void sameNumber(Stage stage) {
        Person customer = stage.customerWhoseContractEnded(stage.yearsAgo(2));
        stage.hold("case", customer);
        Known message = stage.sensors().message(stage.car(), Papers.noon(stage.daysAgo(39)), "location");

        stage.must(
                ERASE,
                customer,
                "a hold on a case that happens to have the customer's number holds no customer",
                "G.8");
        stage.must(ERASE, message, "no hold concerns it", "B.3");
    }
}
