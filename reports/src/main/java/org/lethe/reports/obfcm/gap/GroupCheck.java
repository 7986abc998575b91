package org.lethe.reports.obfcm.gap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.obfcm.gap.PublishedGroup.Quad;

/**
 * Whether the figures of a published group follow from one another. They are rounded to two decimals, so each stands for all values within
 * half a hundredth, and a relation holds when some of those values satisfy it. No division: nothing is rounded here.
 */
public final class GroupCheck {
    private static final BigDecimal HALF = new BigDecimal("0.005");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final PublishedGroup group;
    private final List<Disagreement> found = new ArrayList<>();

    private GroupCheck(PublishedGroup group) {
        this.group = group;
    }

    /** What is wrong with it; empty when nothing is. Figures that the file leaves empty are not asked. */
    public static List<Disagreement> of(PublishedGroup group) {
        GroupCheck check = new GroupCheck(group);
        check.quad(group.consumption(), "consumption");
        check.quad(group.co2(), "CO2");
        check.quad(group.weightedConsumption(), "weighted consumption");
        check.quad(group.weightedCo2(), "weighted CO2");
        check.factor(group.consumption(), group.co2(), "CO2");
        check.factor(group.weightedConsumption(), group.weightedCo2(), "weighted CO2");
        return List.copyOf(check.found);
    }

    private void quad(Quad quad, String what) {
        BigDecimal real = quad.real();
        BigDecimal wltp = quad.wltp();
        if (real == null || wltp == null) {
            return;
        }
        BigDecimal absolute = quad.absolute();
        if (absolute != null && !near(absolute, real.subtract(wltp), HALF.multiply(new BigDecimal(3)))) {
            add("absolute gap of " + what + " is not the difference");
        }
        BigDecimal percent = quad.percent();
        if (percent != null && !isRatio(real, wltp, percent)) {
            add("percentage gap of " + what + " is not the ratio of the means");
        }
    }

    /** real / wltp = 1 + percent / 100, multiplied out, at the ends of the three intervals. */
    private static boolean isRatio(BigDecimal real, BigDecimal wltp, BigDecimal percent) {
        BigDecimal least = HUNDRED.add(percent)
                .subtract(HALF)
                .multiply(wltp.subtract(HALF))
                .movePointLeft(2);
        BigDecimal most =
                HUNDRED.add(percent).add(HALF).multiply(wltp.add(HALF)).movePointLeft(2);
        return least.compareTo(real.add(HALF)) <= 0 && most.compareTo(real.subtract(HALF)) >= 0;
    }

    private void factor(Quad consumption, Quad co2, String what) {
        Gap.co2Factor(group.fuel()).ifPresent(factor -> {
            factor(factor, consumption.real(), co2.real(), "real-world " + what);
            factor(factor, consumption.wltp(), co2.wltp(), "WLTP " + what);
        });
    }

    private void factor(BigDecimal factor, @Nullable BigDecimal litres, @Nullable BigDecimal grams, String what) {
        if (litres != null
                && grams != null
                && !near(grams, factor.multiply(litres), HALF.multiply(factor.add(BigDecimal.ONE)))) {
            add(what + " is not " + factor.toPlainString() + " g/km for each l/100 km");
        }
    }

    private void add(String what) {
        found.add(new Disagreement(group.line(), group.manufacturer(), group.fuel(), what));
    }

    private static boolean near(BigDecimal one, BigDecimal other, BigDecimal within) {
        return one.subtract(other).abs().compareTo(within) <= 0;
    }
}
