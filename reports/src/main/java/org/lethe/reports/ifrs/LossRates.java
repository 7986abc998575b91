package org.lethe.reports.ifrs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Loss rates of a provision matrix from what became of earlier sales (IFRS 9 B5.5.35): what was never paid, divided by what had
 * still been owed when a bucket began. Rates are not rounded to be shown; whoever puts them into the settings decides how far.
 */
public final class LossRates {

    /** Buckets in their order, as the ageing names them. */
    public static final List<String> BUCKETS =
            List.of("not-due", "001-030", "031-060", "061-090", "091-180", "over-180");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private LossRates() {}

    /**
     * One bucket.
     *
     * @param bucket its name
     * @param owed what was still owed when it began, EUR
     * @param paid what was paid in it, EUR
     * @param percent the rate; 34 digits, nought when nothing was owed
     */
    public record LossRate(String bucket, BigDecimal owed, BigDecimal paid, BigDecimal percent) {}

    /**
     * Rates of all buckets.
     *
     * @param sold sales with VAT, less credit notes, EUR
     * @param paid by bucket; a missing one counts as nought
     * @param buckets names in their order
     * @throws IllegalArgumentException when more was paid than sold
     */
    public static List<LossRate> of(BigDecimal sold, Map<String, BigDecimal> paid, List<String> buckets) {
        BigDecimal lost = sold.subtract(paid.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        if (lost.signum() < 0) {
            throw new IllegalArgumentException(
                    "More was paid than sold: choose a time of which everything was invoiced.");
        }
        List<LossRate> rates = new ArrayList<>();
        BigDecimal owed = sold;
        for (String bucket : buckets) {
            BigDecimal here = paid.getOrDefault(bucket, BigDecimal.ZERO);
            BigDecimal percent = owed.signum() == 0
                    ? BigDecimal.ZERO
                    : lost.multiply(HUNDRED).divide(owed, MathContext.DECIMAL128);
            rates.add(new LossRate(bucket, owed, here, percent));
            owed = owed.subtract(here);
        }
        return rates;
    }
}
