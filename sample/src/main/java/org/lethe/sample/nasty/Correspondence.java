package org.lethe.sample.nasty;

import static org.lethe.sample.nasty.Fate.ERASE;
import static org.lethe.sample.nasty.Fate.KEEP;
import static org.lethe.sample.nasty.Fate.OPEN;
import static org.lethe.sample.nasty.Scene.scene;

import java.time.Period;
import java.util.List;

/** Support cases (E.1), requests of data subjects (P.15 to P.20) and records of advice (G.7): each with its own clock. */
final class Correspondence {

    private static final Period TWO_YEARS = Period.ofYears(2);
    private static final Period THREE_YEARS = Period.ofYears(3);
    private static final Period FIVE_YEARS = Period.ofYears(5);

    private Correspondence() {}

    static List<Scene> scenes() {
        return List.of(
                scene("support-case-last-day-kept", Correspondence::supportLastDay),
                scene("support-case-first-day-gone", Correspondence::supportGone),
                scene("support-case-open", Correspondence::supportOpen),
                scene("support-case-outlives-the-customer", Correspondence::supportOutlives),
                scene("support-case-of-nobody", Correspondence::supportOfNobody),
                scene("subject-request-last-day-kept", Correspondence::requestLastDay),
                scene("subject-request-first-day-gone", Correspondence::requestGone),
                scene("subject-request-pending", Correspondence::requestPending),
                scene("subject-request-of-nobody", Correspondence::requestOfNobody),
                scene("advice-last-day-kept", Correspondence::adviceLastDay),
                scene("advice-first-day-gone", Correspondence::adviceGone),
                scene("advice-to-nobody", Correspondence::adviceToNobody));
    }

    private static void supportLastDay(Stage stage) {
        Person customer = stage.customerWithARunningContract();
        Known support = stage.papers().supportCase(customer, Papers.at(stage.lastDayKept(TWO_YEARS), 0, 30));

        stage.must(KEEP, support, "two years after closing, half past midnight in Brussels, are over today", "E.1");
    }

    private static void supportGone(Stage stage) {
        Person customer = stage.customerWithARunningContract();
        Known support = stage.papers().supportCase(customer, Papers.at(stage.firstDayGone(TWO_YEARS), 23, 30));

        stage.must(ERASE, support, "two years after closing were over yesterday", "E.1");
    }

    private static void supportOpen(Stage stage) {
        Known support = stage.papers().supportCase(stage.customerWithARunningContract(), null);

        stage.must(OPEN, support, "opened seven years ago and never settled", "E.1");
    }

    private static void supportOutlives(Stage stage) {
        Person customer = stage.customerWhoseContractEnded(stage.yearsAgo(2));
        Known recent = stage.papers().supportCase(customer, Papers.noon(stage.monthsAgo(13)));
        Known open = stage.papers().supportCase(customer, null);

        stage.must(KEEP, recent, "closed 13 months ago; the customer goes, the case stays without the link", "E.1");
        stage.must(OPEN, open, "not settled; the customer goes, the case stays without the link", "E.1");
        stage.must(ERASE, customer, "the contract ended two years ago, a case keeps no contact data", "A.3");
    }

    private static void supportOfNobody(Stage stage) {
        Known gone = stage.papers().supportCase(null, Papers.noon(stage.yearsAgo(3)));
        Known open = stage.papers().supportCase(null, null);

        stage.must(ERASE, gone, "its customer is gone, closed three years ago", "E.1");
        stage.must(OPEN, open, "its customer is gone, never settled", "E.1");
    }

    private static void requestLastDay(Stage stage) {
        Person customer = stage.customerWithARunningContract();

        stage.must(
                KEEP,
                stage.papers().subjectRequest(customer, stage.lastDayKept(THREE_YEARS)),
                "three years after the answer are over today",
                "P.30");
    }

    private static void requestGone(Stage stage) {
        Person customer = stage.customerWithARunningContract();

        stage.must(
                ERASE,
                stage.papers().subjectRequest(customer, stage.firstDayGone(THREE_YEARS)),
                "three years after the answer were over yesterday",
                "P.30");
    }

    private static void requestPending(Stage stage) {
        stage.must(
                OPEN,
                stage.papers().subjectRequest(stage.customerWithARunningContract(), null),
                "never answered",
                "P.30");
    }

    private static void requestOfNobody(Stage stage) {
        stage.must(
                ERASE,
                stage.papers().subjectRequest(null, stage.yearsAgo(5)),
                "its customer is gone, answered five years ago",
                "P.30");
        stage.must(
                KEEP,
                stage.papers().subjectRequest(null, stage.yearsAgo(1)),
                "its customer is gone, answered a year ago",
                "P.30");
    }

    private static void adviceLastDay(Stage stage) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer);

        stage.must(
                KEEP,
                stage.papers().advice(customer, contract, stage.lastDayKept(FIVE_YEARS)),
                "five years after the advice are over today",
                "G.7");
    }

    private static void adviceGone(Stage stage) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer);

        stage.must(
                ERASE,
                stage.papers().advice(customer, contract, stage.firstDayGone(FIVE_YEARS)),
                "five years after the advice were over yesterday",
                "G.7");
    }

    private static void adviceToNobody(Stage stage) {
        stage.must(
                ERASE,
                stage.papers().advice(null, null, stage.yearsAgo(6)),
                "customer and contract are gone, advised six years ago",
                "G.7");
        stage.must(
                KEEP,
                stage.papers().advice(null, null, stage.yearsAgo(2)),
                "customer and contract are gone, advised two years ago",
                "G.7");
    }
}
