package org.lethe.reports.ifrs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One equation as it came out, from the ledger and from the files.
 *
 * @param equation which
 * @param left from the ledger
 * @param right from the ledger
 * @param leftOfFiles recomputed from the files
 * @param rightOfFiles likewise
 */
public record Checked(
        TieOut equation, BigDecimal left, BigDecimal right, BigDecimal leftOfFiles, BigDecimal rightOfFiles) {

    /**
     * Evaluates all of them.
     *
     * @param ledger both sides by code, as the ledger has them
     * @throws IllegalStateException when the ledger does not know an equation
     */
    public static List<Checked> all(Map<String, List<BigDecimal>> ledger, Sums files, Months months) {
        return all(List.of(TieOut.values()), ledger, files, months);
    }

    private static List<Checked> all(
            List<TieOut> equations, Map<String, List<BigDecimal>> ledger, Sums files, Months months) {
        List<Checked> all = new ArrayList<>();
        for (TieOut each : equations) {
            @Nullable List<BigDecimal> known = ledger.get(each.code());
            if (known == null) {
                throw new IllegalStateException("The ledger does not compute equation " + each.code());
            }
            all.add(new Checked(
                    each,
                    known.get(0),
                    known.get(1),
                    cents(each.left().cents(files, months)),
                    cents(each.right().cents(files, months))));
        }
        return all;
    }

    /**
     * Evaluates those that the files which outlive the bookings suffice for.
     *
     * @param ledger both sides by code, as the ledger had them
     */
    public static List<Checked> kept(Map<String, List<BigDecimal>> ledger, Sums files, Months months) {
        return all(Stream.of(TieOut.values()).filter(TieOut::isKept).toList(), ledger, files, months);
    }

    private static BigDecimal cents(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /** By how much it fails: in the ledger, or, when that ties, in the files. */
    public BigDecimal difference() {
        BigDecimal ledger = left.subtract(right);
        return ledger.signum() != 0 ? ledger : leftOfFiles.subtract(rightOfFiles);
    }

    /** Whether it holds on both sides. */
    public boolean passes() {
        return left.compareTo(right) == 0 && leftOfFiles.compareTo(rightOfFiles) == 0;
    }

    /** PASS or FAIL. */
    public String result() {
        return passes() ? "PASS" : "FAIL";
    }

    /** How many of them hold. */
    public static long passed(List<Checked> all) {
        return all.stream().filter(Checked::passes).count();
    }
}
