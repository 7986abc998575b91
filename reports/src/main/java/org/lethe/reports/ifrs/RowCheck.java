package org.lethe.reports.ifrs;

import java.util.List;
import java.util.stream.Stream;

/** Whether rows add up in themselves, or with those that belong to them. */
final class RowCheck {

    /** Hears of what does not add up. */
    interface Broken {

        /**
         * One row, or rows that belong together.
         *
         * @param key what names it
         * @param cents by how much it is broken; never 0
         */
        void row(List<String> key, long cents);
    }

    /** Columns that come to nought: those added, those subtracted; over the rows that agree in some columns, or over each. */
    private record Rule(List<String> plus, List<String> minus, List<String> together) {}

    /** One rule on its way through the rows. */
    private static final class Walk {
        private final Rule rule;
        private List<String> group = List.of();
        private long open;

        Walk(Rule rule) {
            this.rule = rule;
        }
    }

    private static final List<String> IDENTITY = List.of(
            "country", "product", "channel", "customer_type", "month", "local_account", "item", "status", "tax_code");

    private final List<String> header;
    private final List<Walk> walks;
    private final Broken broken;

    private RowCheck(List<String> header, List<Walk> walks, Broken broken) {
        this.header = header;
        this.walks = walks;
        this.broken = broken;
    }

    static RowCheck of(Table table, List<String> header, Broken broken) {
        return new RowCheck(header, rules(table).map(Walk::new).toList(), broken);
    }

    private static Stream<Rule> rules(Table table) {
        return switch (table) {
            case ROLLFORWARD ->
                Stream.of(new Rule(
                        List.of(
                                "opening",
                                "billed",
                                "recognised_from_opening",
                                "recognised_from_current",
                                "catch_ups",
                                "reclassified_from_contract_assets",
                                "credit_notes",
                                "to_refund_liability",
                                "released_on_termination",
                                "breakage",
                                "fx"),
                        List.of("closing"),
                        List.of()));
            case TRIAL_BALANCE ->
                Stream.of(
                        new Rule(List.of("opening"), List.of("stored_opening"), List.of()),
                        new Rule(List.of("opening", "debit"), List.of("credit", "closing"), List.of()));
            case DETAILS ->
                Stream.of(new Rule(List.of("recognised", "remaining", "credited"), List.of("price"), List.of()));
            case VAT -> Stream.of(new Rule(List.of("net", "vat"), List.of("gross"), List.of()));
            case JOURNAL -> Stream.of(new Rule(List.of("debit"), List.of("credit"), List.of("ledger_seq")));
            case ALLOCATION ->
                Stream.of(new Rule(List.of("allocated"), List.of("bundle_price"), List.of("document", "line_no")));
            case BALANCES,
                    REVENUE,
                    WATERFALL,
                    OBLIGATIONS,
                    AGEING,
                    LOSS_MATRIX,
                    LOSS_MOVEMENT,
                    CONTRACT_COSTS,
                    MODIFICATIONS,
                    CORRECTIONS,
                    COMPLETENESS -> Stream.empty();
        };
    }

    void row(List<String> values, long[] cents) {
        for (Walk walk : walks) {
            Rule rule = walk.rule;
            if (rule.together.isEmpty()) {
                long open = sum(rule.plus, cents) - sum(rule.minus, cents);
                if (open != 0) {
                    broken.row(identity(values), open);
                }
                continue;
            }
            List<String> own = named(values, rule.together);
            boolean first = !own.equals(walk.group);
            if (first) {
                tell(walk);
                walk.group = own;
            }
            // of a bundle the price stands on each of its parts, and counts once
            List<String> minus = first
                    ? rule.minus
                    : rule.minus.stream()
                            .filter(name -> !name.equals("bundle_price"))
                            .toList();
            walk.open += sum(rule.plus, cents) - sum(minus, cents);
        }
    }

    private long sum(List<String> names, long[] cents) {
        long sum = 0;
        for (String name : names) {
            sum += cents[header.indexOf(name)];
        }
        return sum;
    }

    private List<String> identity(List<String> values) {
        return named(values, IDENTITY.stream().filter(header::contains).toList());
    }

    private List<String> named(List<String> values, List<String> names) {
        return names.stream().map(name -> values.get(header.indexOf(name))).toList();
    }

    private void tell(Walk walk) {
        if (walk.open != 0) {
            broken.row(walk.group, walk.open);
            walk.open = 0;
        }
    }

    /** After the last row. */
    void end() {
        walks.forEach(this::tell);
    }
}
