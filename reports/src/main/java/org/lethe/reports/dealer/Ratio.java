package org.lethe.reports.dealer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Events of one step for each hundred of the step before, in the same time. */
public enum Ratio {
    /** Offers of requests. */
    OFFERED(Measure.OFFERS, Measure.REQUESTS),
    /** Signatures of offers. */
    SIGNED(Measure.SIGNED, Measure.OFFERS),
    /** Activations of signatures. */
    ACTIVATED(Measure.ACTIVATED, Measure.SIGNED);

    private final Measure of;
    private final Measure per;

    Ratio(Measure of, Measure per) {
        this.of = of;
        this.per = per;
    }

    Measure of() {
        return of;
    }

    Measure per() {
        return per;
    }

    /** As part of a fact's name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In whole percent, half up. */
    static long percent(long of, long per) {
        return BigDecimal.valueOf(of * 100)
                .divide(BigDecimal.valueOf(per), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
