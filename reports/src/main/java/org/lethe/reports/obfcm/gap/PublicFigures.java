package org.lethe.reports.obfcm.gap;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lethe.rules.obfcm.Check;
import org.lethe.rules.obfcm.Counter;
import org.lethe.rules.obfcm.RecordChecks;

/** What our checks find in the published per-vehicle file; counts alone, so any number of vehicles fits. */
public final class PublicFigures {
    private final Map<Check, Long> checks = new EnumMap<>(Check.class);
    private final Means plugInMeans = new Means();
    private long records;
    private long plausible;
    private long plugIn;
    private long plugInPlausible;
    private long used;
    private long usedPlausible;

    /** Counts a vehicle. */
    public void add(RawRecord each) {
        boolean chargeable = each.isPlugIn();
        boolean good = Plausibility.holds(each.counters(), chargeable);
        boolean usedByAgency = Boolean.TRUE.equals(each.used());
        records++;
        plausible += good ? 1 : 0;
        plugIn += chargeable ? 1 : 0;
        plugInPlausible += good && chargeable ? 1 : 0;
        used += usedByAgency ? 1 : 0;
        usedPlausible += usedByAgency && good ? 1 : 0;
        if (good && chargeable) {
            plugInMeans.add(
                    Objects.requireNonNull(each.counters().number(Counter.TOTAL_FUEL)),
                    Objects.requireNonNull(each.counters().number(Counter.TOTAL_DISTANCE)));
        }
        for (Check check : found(each, chargeable)) {
            checks.merge(check, 1L, Long::sum);
        }
    }

    private static Set<Check> found(RawRecord each, boolean plugIn) {
        Optional<Check> block = RecordChecks.block(each.counters(), plugIn);
        return block.<Set<Check>>map(EnumSet::of)
                .orElseGet(() -> RecordChecks.warnings(each.counters(), plugIn, each.wltp()));
    }

    /** Vehicles in the file. */
    public long records() {
        return records;
    }

    /** Those that satisfy {@link Plausibility}. */
    public long plausible() {
        return plausible;
    }

    /** Those that counted anything for plug-ins alone. */
    public long plugIn() {
        return plugIn;
    }

    /** Plug-ins among the plausible ones. */
    public long plugInPlausible() {
        return plugInPlausible;
    }

    /** Mean of the plausible plug-ins in l/100 km, unrounded; empty when there is none. */
    public Optional<BigDecimal> plugInMeanConsumption() {
        return plugInMeans.plain();
    }

    /** Those that the agency says it used. */
    public long used() {
        return used;
    }

    /** Plausible ones among those: all, if the rules are the agency's. */
    public long usedPlausible() {
        return usedPlausible;
    }

    /** How many records each check found; checks that found none are not in it. */
    public Map<Check, Long> checks() {
        return Map.copyOf(checks);
    }
}
