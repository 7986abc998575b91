package org.lethe.reports.ifrs;

import static org.lethe.reports.ifrs.Side.changed;
import static org.lethe.reports.ifrs.Side.closing;
import static org.lethe.reports.ifrs.Side.first;
import static org.lethe.reports.ifrs.Side.last;
import static org.lethe.reports.ifrs.Side.nothing;
import static org.lethe.reports.ifrs.Side.sum;
import static org.lethe.reports.ifrs.Table.AGEING;
import static org.lethe.reports.ifrs.Table.ALLOCATION;
import static org.lethe.reports.ifrs.Table.BALANCES;
import static org.lethe.reports.ifrs.Table.COMPLETENESS;
import static org.lethe.reports.ifrs.Table.CONTRACT_COSTS;
import static org.lethe.reports.ifrs.Table.DETAILS;
import static org.lethe.reports.ifrs.Table.JOURNAL;
import static org.lethe.reports.ifrs.Table.LOSS_MATRIX;
import static org.lethe.reports.ifrs.Table.LOSS_MOVEMENT;
import static org.lethe.reports.ifrs.Table.OBLIGATIONS;
import static org.lethe.reports.ifrs.Table.REVENUE;
import static org.lethe.reports.ifrs.Table.ROLLFORWARD;
import static org.lethe.reports.ifrs.Table.TRIAL_BALANCE;
import static org.lethe.reports.ifrs.Table.VAT;
import static org.lethe.reports.ifrs.Table.WATERFALL;

import java.util.stream.Stream;

/**
 * The equations of a package: what its files must add up to among themselves. The same codes are computed from the ledger in
 * {@code ifrs/read-tieouts}; tolerance is nought.
 */
public enum TieOut {
    ROLL(
            "1.1",
            "Roll-forward, every row and in total: opening and movements = closing",
            first(ROLLFORWARD, "opening")
                    .plus(ROLLFORWARD, "billed")
                    .plus(ROLLFORWARD, "recognised_from_opening")
                    .plus(ROLLFORWARD, "recognised_from_current")
                    .plus(ROLLFORWARD, "catch_ups")
                    .plus(ROLLFORWARD, "reclassified_from_contract_assets")
                    .plus(ROLLFORWARD, "credit_notes")
                    .plus(ROLLFORWARD, "to_refund_liability")
                    .plus(ROLLFORWARD, "released_on_termination")
                    .plus(ROLLFORWARD, "breakage")
                    .plus(ROLLFORWARD, "fx")
                    .plusBroken(ROLLFORWARD),
            closing()),
    STORED(
            "1.2",
            "Opening balances = those stored when the month before was closed",
            first(ROLLFORWARD, "opening")
                    .plus(BALANCES, "opening_refund_liabilities")
                    .plus(BALANCES, "opening_allowance")
                    .minus(BALANCES, "opening_receivables")
                    .plusBroken(TRIAL_BALANCE),
            nothing()
                    .minus(TRIAL_BALANCE, "stored_opening", "contract-liability")
                    .minus(TRIAL_BALANCE, "stored_opening", "refund-liability")
                    .minus(TRIAL_BALANCE, "stored_opening", "allowance")
                    .minus(TRIAL_BALANCE, "stored_opening", "receivable")),
    REFUND(
            "1.3",
            "Refund liability: opening + credited - paid = closing, VAT included",
            sum(BALANCES, "opening_refund_liabilities")
                    .plus(BALANCES, "credited_to_refund")
                    .minus(BALANCES, "refund_paid"),
            sum(BALANCES, "closing_refund_liabilities")),
    REFUND_ACCOUNT(
            "1.4",
            "Refund liability = trial balance = what journals owe customers",
            sum(BALANCES, "closing_refund_liabilities"),
            nothing().minus(TRIAL_BALANCE, "closing", "refund-liability")),
    ASSETS(
            "1.5",
            "Contract assets: opening + rendered before its invoice - invoiced = closing",
            sum(BALANCES, "opening_contract_assets")
                    .plus(BALANCES, "unbilled_revenue")
                    .minus(BALANCES, "reclassified_to_receivables"),
            sum(BALANCES, "closing_contract_assets")),
    ASSET_ACCOUNT(
            "1.6",
            "Contract assets = trial balance = what journals have accrued",
            sum(BALANCES, "closing_contract_assets"),
            sum(TRIAL_BALANCE, "closing", "contract-asset")),
    DETAIL("2.1", "Contract liabilities = what is left of all items", closing(), sum(DETAILS, "remaining", "revenue")),
    LIABILITY_ACCOUNT(
            "2.2",
            "Contract liabilities = trial balance",
            closing(),
            nothing().minus(TRIAL_BALANCE, "closing", "contract-liability")),
    REMAINING("2.3", "Contract liabilities = what the waterfall has left", closing(), last(WATERFALL, "remaining")),
    EARNED(
            "3.1",
            "Recognised in the roll-forward and before its invoice = revenue",
            nothing()
                    .minus(ROLLFORWARD, "recognised_from_opening")
                    .minus(ROLLFORWARD, "recognised_from_current")
                    .minus(ROLLFORWARD, "catch_ups")
                    .minus(ROLLFORWARD, "released_on_termination")
                    .minus(ROLLFORWARD, "breakage")
                    .plus(BALANCES, "unbilled_revenue"),
            sum(REVENUE, "revenue")),
    REVENUE_ACCOUNT(
            "3.2",
            "Revenue = movement of the sales accounts",
            sum(REVENUE, "revenue"),
            sum(TRIAL_BALANCE, "credit", "revenue").minus(TRIAL_BALANCE, "debit", "revenue")),
    COHORTS("3.3", "Revenue = the waterfall's months", sum(REVENUE, "revenue"), sum(WATERFALL, "recognised")),
    UNSATISFIED(
            "4.1",
            "Billed and unsatisfied (from the schedules) = contract liabilities (from the postings)",
            sum(OBLIGATIONS, "billed_unsatisfied"),
            closing()),
    BANDS(
            "4.2",
            "Remaining obligations: billed + unbilled of all years = total",
            sum(OBLIGATIONS, "billed_unsatisfied").plus(OBLIGATIONS, "unbilled_enforceable"),
            sum(OBLIGATIONS, "total")),
    DISCLOSED(
            "4.3",
            "Disclosed = total - 121(a) - 121(b)",
            sum(OBLIGATIONS, "disclosed"),
            sum(OBLIGATIONS, "total").minus(OBLIGATIONS, "of_which_121a").minus(OBLIGATIONS, "of_which_121b")),
    AGED(
            "5.1",
            "Ageing without credit balances = receivables",
            sum(AGEING, "gross").minus(AGEING, "credit_balances"),
            sum(TRIAL_BALANCE, "closing", "receivable")),
    LOSSES(
            "5.2",
            "Expected losses of the matrix = allowance",
            sum(LOSS_MATRIX, "expected_loss"),
            nothing().minus(TRIAL_BALANCE, "closing", "allowance")),
    LOSS_MOVES(
            "5.3",
            "Movement of the allowance = its closing",
            sum(LOSS_MOVEMENT, "opening")
                    .plus(LOSS_MOVEMENT, "new")
                    .plus(LOSS_MOVEMENT, "remeasured")
                    .plus(LOSS_MOVEMENT, "written_off")
                    .plus(LOSS_MOVEMENT, "recovered"),
            sum(LOSS_MOVEMENT, "closing")),
    DOUBLE(
            "6.1",
            "Debit = credit in every posting and in total",
            sum(JOURNAL, "debit").plusBroken(JOURNAL),
            sum(JOURNAL, "credit")),
    BUNDLES("6.2", "Parts of every bundle = its price (differences)", nothing().plusBroken(ALLOCATION), nothing()),
    SCHEDULE(
            "6.3",
            "Recognised and remaining of every item = price - credit notes",
            sum(DETAILS, "recognised").plus(DETAILS, "remaining").plusBroken(DETAILS),
            sum(DETAILS, "price").minus(DETAILS, "credited")),
    JOURNALS(
            "6.4",
            "Every journal = its postings; the movements of all accounts cancel out",
            sum(TRIAL_BALANCE, "debit"),
            sum(TRIAL_BALANCE, "credit")),
    GROSS(
            "7.1",
            "Net + VAT = gross, every row and in total",
            sum(VAT, "net").plus(VAT, "vat").plusBroken(VAT),
            sum(VAT, "gross")),
    BILLED(
            "7.2",
            "Net billed under VAT control = billed - credit notes of the roll-forward",
            sum(VAT, "net", "posted").minus(VAT, "of_which_for_principals", "posted"),
            sum(ROLLFORWARD, "billed").plus(ROLLFORWARD, "credit_notes").plus(ROLLFORWARD, "to_refund_liability")),
    COUNTS(
            "7.3",
            "Events at the source = posted + found not posted (counts)",
            sum(COMPLETENESS, "source_count", "events of the period"),
            sum(COMPLETENESS, "accounted_for", "events of the period")),
    AMOUNTS(
            "7.4",
            "Amounts at the source = posted + found not posted",
            sum(COMPLETENESS, "source_net", "events of the period")
                    .plus(COMPLETENESS, "source_vat", "events of the period"),
            sum(COMPLETENESS, "book_net", "events of the period")
                    .plus(COMPLETENESS, "book_vat", "events of the period")
                    .plus(COMPLETENESS, "not_posted", "events of the period")),
    GAPS("7.5", "Missing numbers in the series of documents", sum(COMPLETENESS, "missing"), nothing()),
    COUNTRIES(
            "7.6",
            "Countries = entity: contract balances = trial balance",
            sum(BALANCES, "closing_receivables")
                    .minus(BALANCES, "closing_contract_liabilities")
                    .minus(BALANCES, "closing_refund_liabilities"),
            sum(TRIAL_BALANCE, "closing", "receivable")
                    .plus(TRIAL_BALANCE, "closing", "contract-liability")
                    .plus(TRIAL_BALANCE, "closing", "refund-liability")),
    AGAIN(
            "8.1",
            "Tables = those of every earlier pull of this ledger sequence (pulls that differ)",
            changed(),
            nothing()),
    SEQUENCE(
            "8.2",
            "Ledger numbers given = postings (no gap, none twice)",
            sum(JOURNAL, "line", "1").plus(JOURNAL, "line", "1"),
            sum(JOURNAL, "line", "2")),
    COSTS(
            "9.1",
            "Contract costs = trial balance",
            sum(CONTRACT_COSTS, "closing"),
            sum(TRIAL_BALANCE, "closing", "contract-cost"));

    private final String code;
    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // a record that copies its list
    private final Side left;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Side right;

    TieOut(String code, String words, Side left, Side right) {
        this.code = code;
        this.words = words;
        this.left = left;
        this.right = right;
    }

    /** Number of the equation. */
    public String code() {
        return code;
    }

    /** What it says. */
    public String words() {
        return words;
    }

    /** Whether files that outlive the bookings are enough for it. */
    public boolean isKept() {
        return Stream.of(left, right)
                .flatMap(side -> side.terms().stream())
                .map(Side.Term::table)
                .allMatch(table -> table != null && table.isKept());
    }

    Side left() {
        return left;
    }

    Side right() {
        return right;
    }
}
