package org.lethe.reports.dealer;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand in a dealer's file: the numbers that were released to him, rates of two of them, and the digits of texts that are no data. */
public final class Released {
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Set<BigDecimal> counts = new TreeSet<>();
    private final Set<BigDecimal> percents = new TreeSet<>();
    private final Set<String> digits = new TreeSet<>();

    private Released() {}

    /** For the recipient of a report, in his language. */
    public static Released to(DealerReport report) {
        Released released = new Released();
        for (Fact fact : report.everTold()) {
            Long value = fact.value();
            if (value == null) {
                continue;
            }
            switch (fact.id().charAt(0)) {
                case 'B' -> released.percents.add(BigDecimal.valueOf(value));
                case 'C', 'D', 'P' -> {} // told in words
                default -> {
                    released.counts.add(BigDecimal.valueOf(value));
                    released.rates(report, fact.id());
                }
            }
        }
        Words words = Words.in(report.dealer().language());
        words.everything().forEach(released::text);
        released.text(report.month().toString());
        report.withdrawn().forEach(month -> released.text(month.toString()));
        released.text(report.dealer().name() + " " + report.dealer().id() + " "
                + report.dealer().region());
        report.everTold().forEach(fact -> {
            released.text(words.block(Trend.blockOf(fact.id())));
            if (fact.id().indexOf('=') > 0) { // a family may be called by a number
                released.text(fact.id().substring(fact.id().indexOf('=')));
            }
        });
        for (int band = 0; band <= DayBand.LAST.length; band++) {
            released.text(DayBand.words(band));
        }
        for (int band = 1; band < Cohort.BANDS; band++) {
            released.text(Cohort.words(band));
        }
        released.text(report.threshold() + " " + Benchmark.DEALERS + " " + Benchmark.OWNERS);
        return released;
    }

    /** A number in a cell or in the cache of a chart, shown with a format. */
    public boolean mayShow(BigDecimal number, boolean percent) {
        return (percent ? percents : counts).contains(number.stripTrailingZeros())
                || (percent ? percents : counts).stream().anyMatch(each -> each.compareTo(number) == 0);
    }

    /** A number whose format is not known, in the cache of a chart. */
    public boolean mayShow(BigDecimal number) {
        return mayShow(number, false) || mayShow(number, true);
    }

    /** Whether all digits of a text are no data. */
    public boolean maySay(String text) {
        Matcher each = DIGITS.matcher(text);
        while (each.find()) {
            if (!digits.contains(each.group())) {
                return false;
            }
        }
        return true;
    }

    private void rates(DealerReport report, String id) {
        String block = Trend.blockOf(id);
        for (Ratio ratio : Ratio.values()) {
            if (id.equals(block + "/" + ratio.of().word())) {
                Long percent = report.percent(block, ratio);
                if (percent != null) {
                    percents.add(BigDecimal.valueOf(percent));
                }
            }
        }
    }

    private void text(String text) {
        Matcher each = DIGITS.matcher(text);
        while (each.find()) {
            digits.add(each.group());
        }
    }
}
