package org.lethe.sample.nasty;

import static org.lethe.sample.nasty.Fate.ANONYMISE;
import static org.lethe.sample.nasty.Fate.ERASE;
import static org.lethe.sample.nasty.Fate.SUSPENDED;
import static org.lethe.sample.nasty.Scene.scene;

import java.util.List;

/**
 * Contracts that are over and have no open balance, so that only the books know that something is owed (R.1). The fate with books
 * is that of books opened from the proposal two to twelve months before the business date, with contract assets accrued.
 */
final class UnfinishedBookings {

    private static final String STILL_NAMED = "with books, a contract that stays still names the customer";

    private UnfinishedBookings() {}

    static List<Scene> scenes() {
        return List.of(
                scene("bookings-paid-in-advance-after-the-end", UnfinishedBookings::paidInAdvance),
                scene("bookings-service-never-invoiced", UnfinishedBookings::neverInvoiced));
    }

    private static void paidInAdvance(Stage stage) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer).ended(stage.yearsAgo(2));
        stage.books().paidInvoice(contract, stage.monthsAgo(2), stage.today().plusMonths(1));

        keptByBooks(stage, contract, customer, "invoiced and paid, and a month of what was paid is not earned");
    }

    private static void neverInvoiced(Stage stage) {
        Person customer = stage.customer();
        Agreement contract = stage.contract(customer).ended(stage.monthsAgo(14));
        stage.books().paidInvoice(contract, stage.monthsAgo(26), stage.monthsAgo(20));

        keptByBooks(stage, contract, customer, "paid, but nobody invoiced the last six months");
    }

    private static void keptByBooks(Stage stage, Agreement contract, Person customer, String because) {
        stage.mustWithBooks(SUSPENDED, ANONYMISE, contract, because, "R.1");
        stage.mustWithBooks(SUSPENDED, ERASE, customer, STILL_NAMED, "R.1");
    }
}
