package org.lethe.readers.ifrs;

import java.util.List;
import org.lethe.reports.ifrs.Table;

/** Whether rows add up in themselves, or with those that belong to them. */
final class RowCheck {

    private final List<String> plus;
    private final List<String> minus;
    private final List<String> together;
    private final List<String> header;
    private List<String> group = List.of();
    private long open;
    private long broken;

    private RowCheck(List<String> header, List<String> plus, List<String> minus, List<String> together) {
        this.header = header;
        this.plus = plus;
        this.minus = minus;
        this.together = together;
    }

    static RowCheck of(Table table, List<String> header) {
        return switch (table) {
            case ROLLFORWARD ->
                new RowCheck(
                        header,
                        List.of(
                                "opening",
                                "billed",
                                "recognised_from_opening",
                                "recognised_from_current",
                                "catch_ups",
                                "credit_notes",
                                "to_refund_liability",
                                "released_on_termination",
                                "breakage",
                                "fx"),
                        List.of("closing"),
                        List.of());
            case DETAILS ->
                new RowCheck(header, List.of("recognised", "remaining", "credited"), List.of("price"), List.of());
            case VAT -> new RowCheck(header, List.of("net", "vat"), List.of("gross"), List.of());
            case JOURNAL -> new RowCheck(header, List.of("debit"), List.of("credit"), List.of("ledger_seq"));
            case ALLOCATION ->
                new RowCheck(header, List.of("allocated"), List.of("bundle_price"), List.of("document", "line_no"));
            case BALANCES,
                    REVENUE,
                    WATERFALL,
                    OBLIGATIONS,
                    AGEING,
                    LOSS_MATRIX,
                    LOSS_MOVEMENT,
                    CONTRACT_COSTS,
                    MODIFICATIONS,
                    TRIAL_BALANCE,
                    CORRECTIONS,
                    COMPLETENESS -> new RowCheck(header, List.of(), List.of(), List.of());
        };
    }

    void row(List<String> values, long[] cents) {
        List<String> own =
                together.stream().map(name -> values.get(header.indexOf(name))).toList();
        boolean first = together.isEmpty() || !own.equals(group);
        if (first) {
            broken += Math.abs(open);
            open = 0;
            group = own;
        }
        for (String name : plus) {
            open += cents[header.indexOf(name)];
        }
        for (String name : minus) {
            // of a bundle the price stands on each of its parts, and counts once
            if (first || !name.equals("bundle_price")) {
                open -= cents[header.indexOf(name)];
            }
        }
    }

    long broken() {
        broken += Math.abs(open);
        open = 0;
        return broken;
    }
}
