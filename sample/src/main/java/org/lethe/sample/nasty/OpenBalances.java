package org.lethe.sample.nasty;

import static org.lethe.sample.nasty.Fate.ANONYMISE;
import static org.lethe.sample.nasty.Fate.ERASE;
import static org.lethe.sample.nasty.Fate.KEEP;
import static org.lethe.sample.nasty.Fate.SUSPENDED;
import static org.lethe.sample.nasty.Scene.scene;

import java.util.List;

/** A claim, or a credit, that is open keeps its contract, and the contract keeps its customer (R.1). */
final class OpenBalances {

    private static final String OWED = "the contract ended two years ago, but the books are not settled";
    private static final String STILL_NAMED = "a contract that stays still names the customer";

    private OpenBalances() {}

    static List<Scene> scenes() {
        return List.of(
                scene("balance-never-paid", OpenBalances::neverPaid),
                scene("balance-of-one-cent", OpenBalances::oneCent),
                scene("balance-paid-twice", OpenBalances::paidTwice),
                scene("balance-credit-not-paid-back", OpenBalances::creditOwed),
                scene("balance-settled-by-credit-and-payment", OpenBalances::settled),
                scene("balance-settled-by-refund", OpenBalances::refunded),
                scene("balance-written-off", OpenBalances::writtenOff),
                scene("balance-credit-past-limitation", OpenBalances::creditPastLimitation),
                scene("balance-open-but-contract-young", OpenBalances::young),
                scene("balance-open-on-one-of-two-contracts", OpenBalances::oneOfTwo));
    }

    private static void neverPaid(Stage stage) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer).ended(stage.yearsAgo(2));
        stage.books().unpaidInvoice(contract, stage.yearsAgo(3));

        stage.must(SUSPENDED, contract, OWED, "R.1");
        stage.must(SUSPENDED, customer, STILL_NAMED, "R.1");
    }

    private static void oneCent(Stage stage) {
        Agreement contract = stage.contract(stage.customer()).ended(stage.yearsAgo(2));
        stage.books().pay(stage.books().unpaidInvoice(contract, stage.yearsAgo(3)), Books.GROSS - 1);

        stage.must(SUSPENDED, contract, OWED, "R.1");
    }

    private static void paidTwice(Stage stage) {
        Agreement contract = stage.contract(stage.customer()).ended(stage.yearsAgo(2));
        stage.books().pay(stage.books().paidInvoice(contract, stage.yearsAgo(3)), Books.GROSS);

        stage.must(SUSPENDED, contract, OWED, "R.1");
    }

    private static void creditOwed(Stage stage) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer).ended(stage.yearsAgo(2));
        stage.books().credit(stage.books().paidInvoice(contract, stage.yearsAgo(3)), stage.yearsAgo(2));

        stage.must(SUSPENDED, contract, "a credit is owed to the customer", "R.1");
        stage.must(SUSPENDED, customer, STILL_NAMED, "R.1");
    }

    private static void settled(Stage stage) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer).ended(stage.yearsAgo(2));
        Known invoice = stage.books().unpaidInvoice(contract, stage.yearsAgo(3));
        stage.books().credit(invoice, stage.yearsAgo(2));
        stage.books().pay(invoice, Books.GROSS - 48_40);

        stage.must(ANONYMISE, contract, "credit and payment together settle the invoice", "A.3");
        stage.must(ERASE, customer, "the contract ended two years ago", "A.3");
        stage.must(KEEP, invoice, "the invoice stays without its contract, ten years by law", "A.4");
    }

    private static void refunded(Stage stage) {
        Agreement contract = stage.contract(stage.customer()).ended(stage.yearsAgo(2));
        Known invoice = stage.books().paidInvoice(contract, stage.yearsAgo(3));
        stage.books().refund(invoice, stage.books().credit(invoice, stage.yearsAgo(2)));

        stage.must(ANONYMISE, contract, "the credit was paid back", "A.3");
        stage.must(KEEP, invoice, "ten years by law", "A.4");
    }

    private static void writtenOff(Stage stage) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer).ended(stage.yearsAgo(2));
        Known invoice = stage.books().unpaidInvoice(contract, stage.yearsAgo(3));
        stage.books().writeOff(invoice, Books.GROSS);

        stage.must(ANONYMISE, contract, "the claim was given up, so nothing is open any more", "A.3");
        stage.must(ERASE, customer, "the contract ended two years ago", "A.3");
        stage.must(KEEP, invoice, "ten years by law", "A.4");
    }

    private static void creditPastLimitation(Stage stage) {
        Agreement contract = stage.contract(stage.customer()).ended(stage.yearsAgo(2));
        Known invoice = stage.books().paidInvoice(contract, stage.yearsAgo(3));
        stage.books().credit(invoice, stage.yearsAgo(2));
        stage.books().writeOff(invoice, -48_40);

        stage.must(ANONYMISE, contract, "the credit is past limitation and was written off", "A.3");
        stage.must(KEEP, invoice, "ten years by law", "A.4");
    }

    private static void young(Stage stage) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer).ended(stage.monthsAgo(4));
        stage.books().unpaidInvoice(contract, stage.monthsAgo(10));

        stage.must(KEEP, contract, "ended four months ago; the open balance changes nothing yet", "A.3");
        stage.must(KEEP, customer, "ended four months ago", "A.3");
    }

    private static void oneOfTwo(Stage stage) {
        Person customer = stage.customer();
        Agreement open = stage.contract(customer).ended(stage.yearsAgo(2));
        stage.books().unpaidInvoice(open, stage.yearsAgo(3));
        Agreement settled = stage.contract(customer).ended(stage.yearsAgo(3));
        stage.books().paidInvoice(settled, stage.yearsAgo(4));

        stage.must(SUSPENDED, open, OWED, "R.1");
        stage.must(ANONYMISE, settled, "its own books are settled", "A.3");
        stage.must(SUSPENDED, customer, STILL_NAMED, "R.1");
    }
}
