package org.lethe.reports.ifrs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Table 00: what this is, by which policy, how long each table is, and what it adds up to. */
public final class Cover {

    /** Its file and sheet. */
    public static final String FILE = "00_cover";

    private static final String SIGNS =
            "Roll-forwards: what raises a liability is positive. Journal: debit and credit, both positive. Trial balance: debit positive.";

    private Cover() {}

    /**
     * Lines of name and value.
     *
     * @param sequences {@code first} and {@code last} ledger number of the journal, so that nobody imports it twice or skips one
     */
    public static Map<String, String> lines(
            Facts facts, Map<String, Long> sequences, Map<Table, Long> rows, Sums sums, List<Checked> checks) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("entity", facts.entity());
        lines.put("title", facts.title());
        lines.put("period", facts.months().label());
        lines.put("as of", facts.months().lastDay().toString());
        lines.put("known as of (ledger sequence)", Long.toString(facts.seq()));
        lines.put("journal: first ledger sequence", String.valueOf(sequences.get("first")));
        lines.put("journal: last ledger sequence", String.valueOf(sequences.get("last")));
        lines.put("status of the period", facts.status());
        lines.put("verdict", facts.verdict(checks));
        lines.put("checks passed", Checked.passed(checks) + " of " + checks.size());
        lines.put("settings", facts.settings());
        lines.put("format", facts.format());
        lines.put("currency", "EUR");
        lines.put("signs", SIGNS);
        new TreeMap<>(facts.switches()).forEach((name, value) -> lines.put("policy: " + name, value));
        totals(facts.months(), sums).forEach((name, value) -> lines.put("total: " + name, value));
        rows.forEach((table, count) -> lines.put("rows: " + table.file(), Long.toString(count)));
        return lines;
    }

    /** What the package adds up to, by name, in EUR. */
    public static Map<String, String> totals(Months months, Sums sums) {
        String last = months.last().toString();
        Map<String, String> totals = new LinkedHashMap<>();
        totals.put("contract_liabilities", euros(sums.of(Table.ROLLFORWARD, "closing", last)));
        totals.put("revenue", euros(sums.of(Table.REVENUE, "revenue")));
        totals.put("remaining_obligations", euros(sums.of(Table.OBLIGATIONS, "total")));
        totals.put("receivables", euros(sums.of(Table.BALANCES, "closing_receivables")));
        totals.put("loss_allowance", euros(sums.of(Table.BALANCES, "closing_allowance")));
        totals.put("refund_liabilities", euros(sums.of(Table.BALANCES, "closing_refund_liabilities")));
        totals.put("contract_assets", euros(sums.of(Table.BALANCES, "closing_contract_assets")));
        totals.put("contract_costs", euros(sums.of(Table.CONTRACT_COSTS, "closing")));
        totals.put("journal_debit", euros(sums.of(Table.JOURNAL, "debit")));
        totals.put("journal_credit", euros(sums.of(Table.JOURNAL, "credit")));
        return totals;
    }

    private static String euros(long cents) {
        return java.math.BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /** As comma-separated values. */
    public static String csv(Map<String, String> lines) {
        StringBuilder csv = new StringBuilder(CsvLine.of("name", "value"));
        lines.forEach((name, value) -> csv.append(CsvLine.of(name, value)));
        return csv.toString();
    }
}
