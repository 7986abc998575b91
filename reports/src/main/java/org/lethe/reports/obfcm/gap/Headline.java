package org.lethe.reports.obfcm.gap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A fuel over all manufacturers: means weighted by the number of vehicles, then their ratio; two decimals.
 *
 * @param fuel as the file names it
 * @param registrationYear where the file has one
 * @param vehicles how many
 * @param realCo2 g/km in the real world
 * @param wltpCo2 g/km at type approval
 * @param gapPercent from the unrounded means; four digits are what the published means bear: two decimals, from 100 % on one
 */
public record Headline(
        String fuel,
        @Nullable Integer registrationYear,
        long vehicles,
        BigDecimal realCo2,
        BigDecimal wltpCo2,
        BigDecimal gapPercent) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::fuel).thenComparingInt(Key::year);

    /** One for each fuel and registration year, sorted; groups without CO2 figures are left out. */
    public static List<Headline> of(List<PublishedGroup> groups) {
        TreeMap<Key, Sums> sums = new TreeMap<>(ORDER);
        for (PublishedGroup group : groups) {
            BigDecimal real = group.co2().real();
            BigDecimal wltp = group.co2().wltp();
            if (real != null && wltp != null && wltp.signum() > 0 && group.vehicles() > 0) {
                Integer year = group.registrationYear();
                sums.computeIfAbsent(new Key(group.fuel(), year == null ? 0 : year), key -> new Sums())
                        .add(group.vehicles(), real, wltp);
            }
        }
        return sums.entrySet().stream()
                .map(each -> each.getValue().headline(each.getKey()))
                .toList();
    }

    private record Key(String fuel, int year) {}

    private static final class Sums {
        private long vehicles;
        private BigDecimal real = BigDecimal.ZERO;
        private BigDecimal wltp = BigDecimal.ZERO;

        void add(long count, BigDecimal realMean, BigDecimal wltpMean) {
            BigDecimal weight = BigDecimal.valueOf(count);
            vehicles += count;
            real = real.add(weight.multiply(realMean));
            wltp = wltp.add(weight.multiply(wltpMean));
        }

        Headline headline(Key key) {
            return new Headline(
                    key.fuel(),
                    key.year() == 0 ? null : key.year(),
                    vehicles,
                    mean(real),
                    mean(wltp),
                    rounded(Gap.percent(real, wltp)));
        }

        private static BigDecimal rounded(BigDecimal percent) {
            return percent.setScale(percent.abs().compareTo(HUNDRED) < 0 ? 2 : 1, RoundingMode.HALF_UP);
        }

        private BigDecimal mean(BigDecimal sum) {
            return sum.divide(BigDecimal.valueOf(vehicles), MathContext.DECIMAL128)
                    .setScale(2, RoundingMode.HALF_UP);
        }
    }
}
