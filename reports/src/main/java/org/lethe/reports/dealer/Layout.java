package org.lethe.reports.dealer;

import static org.lethe.reports.dealer.Measure.ACTIVATED;
import static org.lethe.reports.dealer.Measure.ENDED_EARLY;
import static org.lethe.reports.dealer.Measure.OFFERS;
import static org.lethe.reports.dealer.Measure.REJECTED;
import static org.lethe.reports.dealer.Measure.RENEWED;
import static org.lethe.reports.dealer.Measure.REQUESTS;
import static org.lethe.reports.dealer.Measure.SIGNED;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How finely a dealer is reported. Fixed for a calendar year by the contracts of the year before, and never by the numbers of the release itself:
 * a layout that follows the data tells something of them.
 */
public enum Layout {
    /** From 1 800 contracts a year: months, and months by family. */
    LARGE(1_800, Span.MONTH),
    /** From 120: months for the whole, quarters by two groups of families. */
    MEDIUM(120, Span.MONTH),
    /** From 24: half-years and years for the whole dealer; a new workbook each half-year. */
    SMALL(24, Span.HALF),
    /** Fewer: what dealers like it do, since of its own numbers nearly all would be hidden; a new workbook each half-year. */
    SMALLEST(0, Span.HALF);

    private static final List<Measure> FUNNEL = List.of(REQUESTS, OFFERS, SIGNED, ACTIVATED);

    private final long atLeast;
    private final Span span;

    Layout(long atLeast, Span span) {
        this.atLeast = atLeast;
        this.span = span;
    }

    /** The layout after so many contracts in the previous calendar year. */
    public static Layout after(long contracts) {
        for (Layout each : values()) {
            if (contracts >= each.atLeast) {
                return each;
            }
        }
        throw new IllegalArgumentException("fewer contracts than none");
    }

    /** As stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #word()}. */
    public static Layout of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The length of the main blocks, of the trend and of the position. */
    public Span span() {
        return span;
    }

    /** Compared with all small dealers, and not with those of a region. */
    boolean isSmall() {
        return span == Span.HALF;
    }

    /** Whether it has numbers of the dealer's own. */
    boolean tellsOwn() {
        return this != SMALLEST;
    }

    /** Whether a month brings this dealer a new workbook. */
    public boolean isDue(YearMonth month) {
        return span.endsWith(month);
    }

    /** The cells that appear when a month is released: those of every block that ends with it. */
    List<CellSpec> cells(YearMonth month, List<String> families) {
        List<CellSpec> cells = new ArrayList<>();
        switch (this) {
            case LARGE -> {
                totals(cells, month, Span.MONTH, FUNNEL);
                split(cells, month, Span.MONTH, FUNNEL, Dimension.FAMILY, families);
                totals(cells, month, Span.QUARTER, List.of(RENEWED, ENDED_EARLY, REJECTED));
                shared(cells, month, Span.QUARTER);
            }
            case MEDIUM -> {
                totals(cells, month, Span.MONTH, FUNNEL);
                split(cells, month, Span.QUARTER, FUNNEL, Dimension.FAMILIES, List.of("main", "other"));
                totals(cells, month, Span.HALF, List.of(RENEWED, ENDED_EARLY, REJECTED));
                shared(cells, month, Span.HALF);
            }
            case SMALL -> {
                totals(cells, month, Span.HALF, FUNNEL);
                totals(cells, month, Span.YEAR, FUNNEL);
                totals(cells, month, Span.YEAR, List.of(RENEWED, ENDED_EARLY, REJECTED));
            }
            case SMALLEST -> {}
        }
        return cells;
    }

    private static void shared(List<CellSpec> cells, YearMonth month, Span span) {
        split(cells, month, span, List.of(SIGNED), Dimension.VEHICLE, SIGNED.vehicles());
        split(cells, month, span, List.of(SIGNED), Dimension.CHANNEL, SIGNED.channels());
        split(cells, month, span, List.of(SIGNED), Dimension.DETAIL, SIGNED.details());
        split(cells, month, span, List.of(ACTIVATED), Dimension.DETAIL, ACTIVATED.details());
        split(cells, month, span, List.of(REJECTED), Dimension.DETAIL, REJECTED.details());
    }

    private static void totals(List<CellSpec> cells, YearMonth month, Span span, List<Measure> measures) {
        if (span.endsWith(month)) {
            measures.forEach(each -> cells.add(new CellSpec(span.block(month), each, Dimension.ALL, "")));
        }
    }

    private static void split(
            List<CellSpec> cells,
            YearMonth month,
            Span span,
            List<Measure> measures,
            Dimension dimension,
            List<String> values) {
        if (span.endsWith(month)) {
            measures.forEach(measure ->
                    values.forEach(value -> cells.add(new CellSpec(span.block(month), measure, dimension, value))));
        }
    }
}
