package org.lethe.sample.nasty;

import static org.lethe.sample.nasty.Fate.ANONYMISE;
import static org.lethe.sample.nasty.Fate.DONE;
import static org.lethe.sample.nasty.Fate.ERASE;
import static org.lethe.sample.nasty.Fate.KEEP;
import static org.lethe.sample.nasty.Fate.OPEN;
import static org.lethe.sample.nasty.Scene.scene;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;

/** A.3: contract and account data go one year after the contract ends; the period's last day is still kept. */
final class ContractEnds {

    private ContractEnds() {}

    static List<Scene> scenes() {
        return List.of(
                scene("contract-ended-last-day-kept", ContractEnds::lastDayKept),
                scene("contract-ended-first-day-gone", ContractEnds::firstDayGone),
                scene("contract-ended-long-ago", ContractEnds::longAgo),
                scene("contract-running", ContractEnds::running),
                scene("contract-end-never-recorded", ContractEnds::endNeverRecorded),
                scene("contract-notice-given-but-running", ContractEnds::noticeGiven),
                scene("contract-ended-on-29-february", ContractEnds::latestLeapDay),
                scene("contract-ended-on-29-february-years-ago", ContractEnds::earlierLeapDay),
                scene("contract-without-a-party", ContractEnds::withoutParty),
                scene("contract-already-anonymised", ContractEnds::alreadyAnonymised),
                scene("former-customer-without-contracts-left", ContractEnds::nothingLeft),
                scene("customer-contacted-after-the-contract-ended", ContractEnds::contactedLater),
                scene("name-in-unicode", ContractEnds::unicode),
                scene("customer-with-an-objection", ContractEnds::objector));
    }

    private static void lastDayKept(Stage stage) {
        allRowsOf(
                stage, stage.lastDayKept(Stage.YEAR), KEEP, KEEP, "one year after the end is today, the last day kept");
    }

    private static void firstDayGone(Stage stage) {
        allRowsOf(stage, stage.firstDayGone(Stage.YEAR), ANONYMISE, ERASE, "one year after the end was yesterday");
    }

    private static void longAgo(Stage stage) {
        allRowsOf(stage, stage.yearsAgo(2), ANONYMISE, ERASE, "the contract ended two years ago");
    }

    private static void allRowsOf(Stage stage, LocalDate ended, Fate contractFate, Fate fate, String because) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer).ended(ended);
        Known login = stage.papers().login(customer);
        Known bank = stage.papers().bankAccount(customer);
        Known mandate = stage.papers().mandate(contract, bank, ended);

        stage.must(contractFate, contract, because, "A.3");
        stage.must(fate, customer, because, "A.3");
        stage.must(fate, login, because, "A.2");
        stage.must(fate, bank, because, "A.3");
        stage.must(fate, mandate, because, "A.3");
    }

    private static void running(Stage stage) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer);
        Known login = stage.papers().login(customer);
        Known bank = stage.papers().bankAccount(customer);
        Known mandate = stage.papers().mandate(contract, bank, null);
        Known revoked = stage.papers().mandate(contract, bank, stage.yearsAgo(2));

        stage.must(OPEN, contract, "the contract runs", "A.3");
        stage.must(OPEN, customer, "the contract runs", "A.3");
        stage.must(OPEN, login, "the contract runs", "A.2");
        stage.must(OPEN, bank, "the contract runs", "A.3");
        stage.must(OPEN, mandate, "its contract runs", "A.3");
        stage.must(
                OPEN, revoked, "revoked long ago, but what serves a contract follows that contract, which runs", "A.3");
    }

    private static void endNeverRecorded(Stage stage) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer).planned(stage.yearsAgo(3));

        stage.must(OPEN, contract, "the planned end passed three years ago, but a plan is not an end", "A.3");
        stage.must(OPEN, customer, "the end of the contract was never recorded", "A.3");
    }

    private static void noticeGiven(Stage stage) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer).noticeGiven(stage.monthsAgo(14));

        stage.must(OPEN, contract, "notice was given 14 months ago, the contract runs on", "A.3");
        stage.must(OPEN, customer, "notice is not the end", "A.3");
    }

    private static void latestLeapDay(Stage stage) {
        LocalDate leapDay = leapDayUpTo(stage.today());
        LocalDate lastDay = LocalDate.of(leapDay.getYear() + 1, 2, 28);
        boolean over = stage.today().isAfter(lastDay);
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer).ended(leapDay);

        stage.must(
                over ? ANONYMISE : KEEP,
                contract,
                "ended on 29 February, kept until 28 February of the next year",
                "A.3");
        stage.must(
                over ? ERASE : KEEP, customer, "ended on 29 February, kept until 28 February of the next year", "A.3");
    }

    private static void earlierLeapDay(Stage stage) {
        LocalDate leapDay = leapDayUpTo(leapDayUpTo(stage.today()).minusDays(1));
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer).ended(leapDay);

        stage.must(ANONYMISE, contract, "ended on a 29 February at least four years ago", "A.3");
        stage.must(ERASE, customer, "ended on a 29 February at least four years ago", "A.3");
    }

    /** The latest 29 February that is not after a day. */
    static LocalDate leapDayUpTo(LocalDate day) {
        int year = day.getYear();
        while (!Year.isLeap(year) || LocalDate.of(year, 2, 29).isAfter(day)) {
            year--;
        }
        return LocalDate.of(year, 2, 29);
    }

    private static void withoutParty(Stage stage) {
        Agreement ended = stage.contract().ended(stage.yearsAgo(2));
        Agreement running = stage.contract();

        stage.must(ANONYMISE, ended, "its customer is gone, it ended two years ago", "A.3");
        stage.must(OPEN, running, "its customer is gone, its end has not happened", "A.3");
    }

    private static void alreadyAnonymised(Stage stage) {
        Agreement contract =
                stage.contract().ended(stage.yearsAgo(4).withDayOfMonth(1)).alreadyAnonymised();

        stage.must(DONE, contract, "an earlier run anonymised it", "R.1");
    }

    private static void nothingLeft(Stage stage) {
        Person customer = stage.customer().hadAContractThatEnded(stage.yearsAgo(2));
        Known login = stage.papers().login(customer);

        stage.must(ERASE, customer, "the contract is anonymised already; it ended two years ago", "A.3");
        stage.must(ERASE, login, "the contract is anonymised already; it ended two years ago", "A.2");
    }

    private static void contactedLater(Stage stage) {
        Person customer = stage.customerWhoseContractEnded(stage.yearsAgo(2)).lastContacted(stage.monthsAgo(1));

        stage.must(
                ERASE,
                customer,
                "who had a contract goes one year after its end, whenever somebody called last",
                "A.3");
    }

    private static void unicode(Stage stage) {
        Person gone = stage.customerWhoseContractEnded(stage.yearsAgo(2))
                .named("Ngọc Ánh \\t", "Müezzinoğlu-Ó Súilleabháin 🚗");
        Person stays = stage.customerWithARunningContract().named("Zoë", "D'Hoöghe; DROP TABLE");

        stage.must(ERASE, gone, "a name in any script is a name", "A.3");
        stage.must(OPEN, stays, "a name in any script is a name", "A.3");
    }

    private static void objector(Stage stage) {
        Person customer = stage.customerWhoseContractEnded(stage.yearsAgo(2));
        stage.papers().objection(customer);

        stage.must(ERASE, customer, "an objection goes with the customer, it keeps nobody", "P.21");
    }
}
