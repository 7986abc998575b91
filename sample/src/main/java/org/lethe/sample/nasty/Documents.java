package org.lethe.sample.nasty;

import static org.lethe.sample.nasty.Fate.ANONYMISE;
import static org.lethe.sample.nasty.Fate.ERASE;
import static org.lethe.sample.nasty.Fate.KEEP;
import static org.lethe.sample.nasty.Fate.QUARANTINED;
import static org.lethe.sample.nasty.Scene.scene;

import java.time.LocalDate;
import java.util.List;

/** A.4: statutory documents are kept until 31 December of the tenth year after theirs. */
final class Documents {

    private Documents() {}

    static List<Scene> scenes() {
        return List.of(
                scene("invoice-of-15-march-ten-years-ago", stage -> invoice(stage, date(stage, 10, 3, 15), KEEP)),
                scene("invoice-of-1-january-ten-years-ago", stage -> invoice(stage, date(stage, 10, 1, 1), KEEP)),
                scene("invoice-of-31-december-ten-years-ago", stage -> invoice(stage, date(stage, 10, 12, 31), KEEP)),
                scene(
                        "invoice-of-31-december-eleven-years-ago",
                        stage -> invoice(stage, date(stage, 11, 12, 31), ERASE)),
                scene("invoice-of-1-january-eleven-years-ago", stage -> invoice(stage, date(stage, 11, 1, 1), ERASE)),
                scene("invoice-of-29-february", Documents::leapDay),
                scene("invoice-with-a-later-credit-note", Documents::laterCreditNote),
                scene("invoice-with-an-old-credit-note", Documents::oldCreditNote),
                scene("invoice-with-a-credit-note-of-the-future", Documents::creditNoteOfTheFuture),
                scene("invoice-outlives-contract-and-customer", Documents::outlives),
                scene("invoice-goes-while-the-contract-runs", Documents::contractRuns));
    }

    private static LocalDate date(Stage stage, int yearsAgo, int month, int day) {
        return LocalDate.of(stage.today().getYear() - yearsAgo, month, day);
    }

    private static void invoice(Stage stage, LocalDate documentDate, Fate fate) {
        String because = fate == KEEP
                ? "ten years count from 31 December of its year: kept until the end of this year at least"
                : "ten years from 31 December of its year were over at the end of last year";
        stage.must(fate, stage.books().paidInvoice(null, documentDate), because, "A.4");
    }

    private static void leapDay(Stage stage) {
        LocalDate leapDay = ContractEnds.leapDayUpTo(date(stage, 11, 12, 31));

        stage.must(ERASE, stage.books().paidInvoice(null, leapDay), "of a year at least eleven years ago", "A.4");
    }

    private static void laterCreditNote(Stage stage) {
        Known invoice = stage.books().paidInvoice(null, date(stage, 12, 11, 30));
        stage.books().refund(invoice, stage.books().credit(invoice, date(stage, 10, 1, 2)));

        stage.must(KEEP, invoice, "its credit note is of a later year, whose ten years are not over", "A.4");
    }

    private static void oldCreditNote(Stage stage) {
        Known invoice = stage.books().paidInvoice(null, date(stage, 13, 11, 30));
        stage.books().refund(invoice, stage.books().credit(invoice, date(stage, 11, 12, 31)));

        stage.must(ERASE, invoice, "the ten years of invoice and credit note are over", "A.4");
    }

    private static void creditNoteOfTheFuture(Stage stage) {
        Known invoice = stage.books().paidInvoice(null, date(stage, 13, 11, 30));
        stage.books().credit(invoice, stage.today().plusDays(2));

        stage.must(QUARANTINED, invoice, "no credit note bears a date of the future", "A.4");
    }

    private static void outlives(Stage stage) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer).ended(stage.yearsAgo(2));
        Known invoice = stage.books().paidInvoice(contract, stage.yearsAgo(3));

        stage.must(KEEP, invoice, "ten years by law, without a link to the erased customer", "A.4");
        stage.must(ANONYMISE, contract, "ended two years ago", "A.3");
        stage.must(ERASE, customer, "the contract ended two years ago", "A.3");
    }

    private static void contractRuns(Stage stage) {
        Agreement contract = stage.contract(stage.customer());

        stage.must(
                ERASE,
                stage.books().paidInvoice(contract, date(stage, 11, 6, 30)),
                "its ten years are over, whatever the contract does",
                "A.4");
    }
}
