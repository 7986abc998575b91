package org.lethe.sample.nasty;

import static org.lethe.sample.nasty.Fate.ANONYMISE;
import static org.lethe.sample.nasty.Fate.ERASE;
import static org.lethe.sample.nasty.Fate.KEEP;
import static org.lethe.sample.nasty.Fate.OPEN;
import static org.lethe.sample.nasty.Fate.SUSPENDED;
import static org.lethe.sample.nasty.Scene.scene;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People and requests that never became a contract (A.3, company rule), and files that outlive one (G.1). */
final class Prospects {

    private static final Period TEN_YEARS = Period.ofYears(10);

    private Prospects() {}

    static List<Scene> scenes() {
        return List.of(
                scene("prospect-last-day-kept", stage -> prospect(stage, stage.lastDayKept(Stage.YEAR), KEEP)),
                scene("prospect-first-day-gone", stage -> prospect(stage, stage.firstDayGone(Stage.YEAR), ERASE)),
                scene("prospect-never-contacted", stage -> prospect(stage, null, OPEN)),
                scene("prospect-with-a-younger-request", Prospects::youngerRequest),
                scene("request-refused-last-day-kept", stage -> refused(stage, stage.lastDayKept(Stage.YEAR), KEEP)),
                scene("request-refused-first-day-gone", stage -> refused(stage, stage.firstDayGone(Stage.YEAR), ERASE)),
                scene("request-contacted-after-closing", Prospects::contactedAfterClosing),
                scene("request-forgotten-open", Prospects::forgotten),
                scene("request-without-dates", Prospects::withoutDates),
                scene("request-of-nobody", Prospects::ofNobody),
                scene("request-that-became-a-contract", Prospects::becameContract),
                scene("aml-file-outlives-the-contract", Prospects::amlFile),
                scene("aml-file-of-ten-years", Prospects::amlBoundary));
    }

    private static void prospect(Stage stage, @Nullable LocalDate lastContact, Fate fate) {
        String because = lastContact == null
                ? "never had a contract, and no day of contact is known"
                : "never had a contract; one year after the last contact counts";
        stage.must(fate, stage.customer().lastContacted(lastContact), because, "A.3");
    }

    private static void youngerRequest(Stage stage) {
        Person prospect = stage.customer().lastContacted(stage.yearsAgo(2));
        LocalDate closed = stage.monthsAgo(2);
        Known request = stage.papers().request(prospect, "refused", closed, closed, null);

        stage.must(KEEP, request, "refused two months ago", "A.3");
        stage.must(
                SUSPENDED,
                prospect,
                "last contact two years ago, but a request that is kept still names the person",
                "A.3");
    }

    private static void refused(Stage stage, LocalDate day, Fate fate) {
        Person prospect = stage.customer().lastContacted(day);
        Known request = stage.papers().request(prospect, "refused", day, day, null);

        stage.must(fate, request, "one year after the refusal counts", "A.3");
        stage.must(fate, prospect, "never had a contract; one year after the last contact counts", "A.3");
    }

    private static void contactedAfterClosing(Stage stage) {
        Known request = stage.papers().request(null, "lapsed", stage.yearsAgo(2), stage.monthsAgo(2), null);
        Known older = stage.papers().request(null, "refused", stage.monthsAgo(2), stage.yearsAgo(2), null);

        stage.must(KEEP, request, "lapsed two years ago, spoken about two months ago: the later counts", "A.3");
        stage.must(KEEP, older, "spoken about two years ago, refused two months ago: the later counts", "A.3");
    }

    private static void forgotten(Stage stage) {
        Known request = stage.papers().request(null, "open", null, stage.yearsAgo(2), null);

        stage.must(ERASE, request, "nobody closed it, the last contact was two years ago", "A.3");
    }

    private static void withoutDates(Stage stage) {
        stage.must(
                OPEN,
                stage.papers().request(null, "open", null, null, null),
                "neither closed nor ever spoken about",
                "A.3");
    }

    private static void ofNobody(Stage stage) {
        Known gone = stage.papers().request(null, "signed", stage.yearsAgo(4), stage.yearsAgo(4), null);

        stage.must(ERASE, gone, "customer and contract are gone, it was closed four years ago", "A.3");
    }

    private static void becameContract(Stage stage) {
        Person customer = stage.customer();
        Agreement running = stage.contract(customer);
        Agreement recent = stage.contract(customer).ended(stage.lastDayKept(Stage.YEAR));
        Agreement old = stage.contract(customer).ended(stage.firstDayGone(Stage.YEAR));
        LocalDate signed = stage.yearsAgo(5);
        Known ofRunning = stage.papers().request(customer, "signed", signed, signed, running);
        Known ofRecent = stage.papers().request(customer, "signed", signed, signed, recent);
        Known ofOld = stage.papers().request(customer, "signed", signed, signed, old);

        stage.must(OPEN, ofRunning, "signed five years ago, and that contract runs", "A.3");
        stage.must(KEEP, ofRecent, "one year after that contract's end is today", "A.3");
        stage.must(ERASE, ofOld, "one year after that contract's end was yesterday", "A.3");
        stage.must(ANONYMISE, old, "one year after the end was yesterday", "A.3");
    }

    private static void amlFile(Stage stage) {
        Person ended = stage.customerWhoseContractEnded(stage.yearsAgo(3));
        stage.papers().amlFile(ended, stage.yearsAgo(3));
        Person lasting = stage.customerWhoseContractEnded(stage.yearsAgo(3));
        stage.papers().amlFile(lasting, null);
        Known login = stage.papers().login(ended);

        stage.must(
                KEEP,
                ended,
                "the law keeps an anti-money-laundering file ten years, longer than the contract's one",
                "G.1");
        stage.must(OPEN, lasting, "the end of the business relationship was never recorded in the file", "G.1");
        stage.must(ERASE, login, "the login is apart: no law keeps it", "A.2");
    }

    private static void amlBoundary(Stage stage) {
        Person kept = stage.customerWhoseContractEnded(stage.lastDayKept(TEN_YEARS));
        stage.papers().amlFile(kept, stage.lastDayKept(TEN_YEARS));
        Person gone = stage.customerWhoseContractEnded(stage.firstDayGone(TEN_YEARS));
        stage.papers().amlFile(gone, stage.firstDayGone(TEN_YEARS));

        stage.must(KEEP, kept, "ten years after the relationship are over today, the last day kept", "G.1");
        stage.must(ERASE, gone, "ten years after the relationship were over yesterday", "G.1");
    }
}
