package org.lethe.rules.retention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much one run may end without a person's consent. A clock that jumps ahead, or a policy that was shortened by mistake,
 * must not empty a table.
 *
 * @param share of the table's rows per day since the last good run
 */
public record BlastRadius(double share) {

    /** Below this many rows nobody is asked. */
    public static final long FLOOR = 1_000;

    /** Days since the last good run from which every erasure needs consent. */
    public static final long JUMP = 7;

    /**
     * Why a plan needs a person's consent, or empty.
     *
     * @param rows in the table
     * @param erasable rows that the run would end
     * @param asOf business date
     * @param lastGood business date of the last run that finished the cluster, null for the first run
     * @param approved rows that a person has consented to for exactly this policy text and date, 0 for none
     */
    public Optional<String> objection(
            long rows, long erasable, LocalDate asOf, @Nullable LocalDate lastGood, long approved) {
        if (erasable == 0 || erasable <= approved) {
            return Optional.empty();
        }
        long days = lastGood == null ? 1 : Math.max(1, ChronoUnit.DAYS.between(lastGood, asOf));
        if (lastGood != null && days > JUMP) {
            return Optional.of("the last good run was for " + lastGood + ", " + days + " days before; more than " + JUMP
                    + " days need an approval");
        }
        long cap = Math.max(FLOOR, (long) Math.floor(share * rows * days));
        return erasable <= cap
                ? Optional.empty()
                : Optional.of(
                        grouped(erasable) + " rows are above the cap of " + grouped(cap) + " (" + percent() + " of "
                                + grouped(rows)
                                + " rows for each of " + days + (days == 1 ? " day" : " days") + ", at least "
                                + grouped(FLOOR) + ")");
    }

    private static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', ' ');
    }

    private String percent() {
        return java.math.BigDecimal.valueOf(share * 100).stripTrailingZeros().toPlainString() + " %";
    }
}
