package org.lethe.sample.nasty;

import static org.lethe.sample.nasty.Fate.ANONYMISE;
import static org.lethe.sample.nasty.Fate.ERASE;
import static org.lethe.sample.nasty.Fate.KEEP;
import static org.lethe.sample.nasty.Fate.OPEN;
import static org.lethe.sample.nasty.Scene.scene;

import java.time.Period;
import java.util.List;

/** F.1: marketing data lives by consent and ends with its withdrawal; the proof lives on for three years. */
final class Marketing {

    private static final Period THREE_YEARS = Period.ofYears(3);

    private Marketing() {}

    static List<Scene> scenes() {
        return List.of(
                scene("consent-standing-outlives-the-contract", Marketing::standing),
                scene("consent-standing-of-a-prospect", Marketing::standingProspect),
                scene("consent-withdrawn-yesterday", Marketing::yesterday),
                scene("consent-withdrawn-today", Marketing::today),
                scene("consent-withdrawn-long-ago", Marketing::longAgo),
                scene("consent-withdrawn-and-given-again", Marketing::givenAgain),
                scene("consent-proof-last-day-kept", Marketing::proofLastDay),
                scene("consent-proof-first-day-gone", Marketing::proofGone),
                scene("consent-proof-of-nobody", Marketing::proofOfNobody));
    }

    private static void standing(Stage stage) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer).ended(stage.yearsAgo(2));
        Known consent = stage.papers().consent(customer, "marketing", null);
        Known profile = stage.papers().marketingProfile(customer);

        stage.must(OPEN, customer, "the consent to marketing stands", "F.1");
        stage.must(OPEN, profile, "the consent to marketing stands", "F.1");
        stage.must(OPEN, consent, "the consent stands, so does its proof", "F.1");
        stage.must(ANONYMISE, contract, "marketing needs the person, not the contract", "A.3");
    }

    private static void standingProspect(Stage stage) {
        Person prospect = stage.customer().lastContacted(stage.yearsAgo(3));
        Known consent = stage.papers().consent(prospect, "market-research", null);

        stage.must(OPEN, prospect, "the consent to market research stands", "F.1");
        stage.must(OPEN, consent, "the consent stands, so does its proof", "F.1");
    }

    private static void yesterday(Stage stage) {
        Person customer = stage.customerWhoseContractEnded(stage.yearsAgo(2));
        Known consent = stage.papers().consent(customer, "marketing", Papers.at(stage.daysAgo(1), 23, 30));
        Known profile = stage.papers().marketingProfile(customer);

        stage.must(ERASE, profile, "withdrawn yesterday", "F.1");
        stage.must(KEEP, consent, "the proof of consent and withdrawal is kept three years", "F.1");
        stage.must(ERASE, customer, "the contract ended two years ago, the consent was withdrawn yesterday", "F.1");
    }

    private static void today(Stage stage) {
        Person customer = stage.customerWhoseContractEnded(stage.yearsAgo(2));
        stage.papers().consent(customer, "marketing", Papers.at(stage.today(), 0, 30));
        Known profile = stage.papers().marketingProfile(customer);

        stage.must(
                KEEP,
                profile,
                "withdrawn today, half an hour after midnight in Brussels: today is the last day",
                "F.1");
        stage.must(KEEP, customer, "the last purpose ends today", "F.1");
    }

    private static void longAgo(Stage stage) {
        Person customer = stage.customerWithARunningContract();
        Known marketing = stage.papers().consent(customer, "marketing", Papers.noon(stage.yearsAgo(2)));
        Known research = stage.papers().consent(customer, "market-research", Papers.noon(stage.monthsAgo(7)));
        Known profile = stage.papers().marketingProfile(customer);

        stage.must(ERASE, profile, "both consents are withdrawn, whatever the contract does", "F.1");
        stage.must(KEEP, marketing, "withdrawn two years ago, proof for three", "F.1");
        stage.must(KEEP, research, "withdrawn seven months ago, proof for three years", "F.1");
        stage.must(OPEN, customer, "the contract runs", "A.3");
    }

    private static void givenAgain(Stage stage) {
        Person customer = stage.customerWithARunningContract();
        Known withdrawn = stage.papers().consent(customer, "marketing", Papers.noon(stage.yearsAgo(1)));
        Known again = stage.papers().consent(customer, "marketing", null);
        Known profile = stage.papers().marketingProfile(customer);

        stage.must(KEEP, withdrawn, "withdrawn a year ago, proof for three", "F.1");
        stage.must(OPEN, again, "given again and standing", "F.1");
        stage.must(OPEN, profile, "one of two consents stands", "F.1");
    }

    private static void proofLastDay(Stage stage) {
        Known consent = stage.papers()
                .consent(
                        stage.customerWithARunningContract(), "marketing", Papers.noon(stage.lastDayKept(THREE_YEARS)));

        stage.must(KEEP, consent, "three years after the withdrawal are over today", "F.1");
    }

    private static void proofGone(Stage stage) {
        Known consent = stage.papers()
                .consent(
                        stage.customerWithARunningContract(),
                        "marketing",
                        Papers.at(stage.firstDayGone(THREE_YEARS), 23, 30));

        stage.must(ERASE, consent, "three years after the withdrawal were over yesterday", "F.1");
    }

    private static void proofOfNobody(Stage stage) {
        Known withdrawn = stage.papers().consent(null, "marketing", Papers.noon(stage.yearsAgo(4)));
        Known recent = stage.papers().consent(null, "marketing", Papers.noon(stage.yearsAgo(2)));
        Known standing = stage.papers().consent(null, "marketing", null);

        stage.must(ERASE, withdrawn, "the customer is gone, withdrawn four years ago", "F.1");
        stage.must(KEEP, recent, "the customer is gone, the proof is kept three years", "F.1");
        stage.must(OPEN, standing, "the customer is gone, no withdrawal was ever recorded", "F.1");
    }
}
