package org.lethe.reports.dealer;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The last blocks of a layout's span, oldest first: read from what was released and never computed again. */
final class Trend {
    private static final int MONTHS = 13;
    private static final int HALVES = 4;

    private Trend() {}

    static List<String> blocks(DealerReport report) {
        Span span = report.layout().span();
        List<String> blocks = new ArrayList<>();
        YearMonth month = report.month();
        int most = span == Span.MONTH ? MONTHS : HALVES;
        while (blocks.size() < most && report.has(rate(span.block(month)))) {
            blocks.add(span.block(month));
            month = span.before(month);
        }
        Collections.reverse(blocks);
        return blocks;
    }

    /** A fact that every release has for its block, whatever the layout. */
    private static String rate(String block) {
        return "B/network/" + block + "/" + Ratio.SIGNED.word();
    }

    /** The block in a fact's name. */
    static String blockOf(String id) {
        String[] parts = id.split("/", -1);
        return switch (parts[0]) {
            case "B", "P" -> parts[2];
            case "C", "D", "V" -> parts[1];
            default -> parts[0];
        };
    }
}
