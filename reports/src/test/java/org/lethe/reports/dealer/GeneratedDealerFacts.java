package org.lethe.reports.dealer;

/** Tells cells of the tables from comparisons and medians. */
final class GeneratedDealerFacts {
    private GeneratedDealerFacts() {}

    static boolean isCell(Fact fact) {
        return fact.id().charAt(1) != '/';
    }
}
