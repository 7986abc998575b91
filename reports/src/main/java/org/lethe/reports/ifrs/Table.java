package org.lethe.reports.ifrs;

import java.util.List;

/** The tables of a package, in the order of their numbers. The cover and the tie-out are made last and are not here. */
public enum Table {
    ROLLFORWARD("01_contract_liability_rollforward", "list-rollforward", "118", "month"),
    BALANCES("02_contract_balances", "list-balances", "116", ""),
    REVENUE("03_revenue_disaggregated", "list-revenue", "114", ""),
    WATERFALL("04_revenue_waterfall", "list-waterfall", "", "recognition_month"),
    OBLIGATIONS("05_remaining_performance_obligations", "list-obligations", "120", ""),
    AGEING("06_receivables_ageing", "list-ageing", "IFRS 7.35N", ""),
    LOSS_MATRIX("07_ecl_matrix", "list-loss-matrix", "IFRS 9 B5.5.35", ""),
    LOSS_MOVEMENT("08_ecl_movement", "list-loss-movement", "IFRS 7.35H", ""),
    CONTRACT_COSTS("09_contract_costs", "list-contract-costs", "128", ""),
    MODIFICATIONS("10_modifications", "list-modifications", "20, 21", ""),
    ALLOCATION("11_ssp_allocation", "list-allocation", "76", ""),
    JOURNAL("12_journal", "list-journal", "", "line"),
    TRIAL_BALANCE("13_trial_balance", "list-trial-balance", "", "role"),
    CORRECTIONS("14_corrections", "list-corrections", "", ""),
    DETAILS("15_contract_detail", "list-details", "", "kind"),
    VAT("16_vat_control", "list-vat", "", "status"),
    COMPLETENESS("17_completeness", "list-completeness", "", "section");

    private static final int LONGEST_TAB = 31;

    private final String file;
    private final String query;
    private final String paragraph;
    private final String key;

    Table(String file, String query, String paragraph, String key) {
        this.file = file;
        this.query = query;
        this.paragraph = paragraph;
        this.key = key;
    }

    /** Name of its file without ending; of its sheet too. */
    public String file() {
        return file;
    }

    /** Its query. */
    public String query() {
        return "ifrs/" + query;
    }

    /** Paragraph of IFRS 15 that asks for it, or of another standard when it says so; empty when none does. */
    public String paragraph() {
        return paragraph;
    }

    /** The column by which equations pick rows; empty when they need none. */
    public String key() {
        return key;
    }

    /** Whether it is a sheet of the workbook; journal and details are files only, restricted and long. */
    public boolean isSheet() {
        return this != JOURNAL && this != DETAILS;
    }

    /**
     * Whether it outlives the bookings: sums by account and breakdown alone. The others name contracts, documents or single postings, and
     * go with these after ten years.
     */
    public boolean isKept() {
        return switch (this) {
            case ROLLFORWARD,
                    BALANCES,
                    REVENUE,
                    WATERFALL,
                    OBLIGATIONS,
                    AGEING,
                    LOSS_MATRIX,
                    LOSS_MOVEMENT,
                    CONTRACT_COSTS,
                    TRIAL_BALANCE,
                    VAT -> true;
            case MODIFICATIONS, ALLOCATION, JOURNAL, CORRECTIONS, DETAILS, COMPLETENESS -> false;
        };
    }

    /** Name of its sheet: at most 31 characters. */
    public String tab() {
        return file.substring(0, Math.min(file.length(), LONGEST_TAB));
    }

    /** Those with a sheet. */
    public static List<Table> sheets() {
        return List.of(values()).stream().filter(Table::isSheet).toList();
    }
}
