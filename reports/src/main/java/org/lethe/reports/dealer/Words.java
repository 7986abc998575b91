package org.lethe.reports.dealer;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.workbook.Cell;
import org.lethe.reports.workbook.Format;
import org.lethe.reports.workbook.Row;
import org.lethe.reports.workbook.Style;

/** The report's texts in a dealer's language: nl, fr, de or en. */
final class Words {
    private final ResourceBundle texts;

    private Words(Locale locale) {
        texts = ResourceBundle.getBundle(
                "org.lethe.reports.dealer.report",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Words in(@Nullable String language) {
        return new Words(Locale.of(language == null ? "en" : language));
    }

    String text(String key) {
        return texts.getString(key);
    }

    String text(String key, String argument) {
        return texts.getString(key).replace("{0}", argument);
    }

    /** A block as a dealer reads it: 10/2026, Q4 2026, H2 2026 or 2026. */
    String block(String block) {
        if (block.length() < "Y2026".length()) {
            return "";
        }
        String year = block.substring(1, 5);
        String rest = block.length() > 6 ? block.substring(6) : "";
        return switch (Span.of(block)) {
            case MONTH -> rest + "/" + year;
            case QUARTER -> text("quarter") + rest + " " + year;
            case HALF -> text("half") + rest + " " + year;
            case YEAR -> year;
        };
    }

    /** The head of a table. */
    Row header(String... keys) {
        return new Row(Arrays.stream(keys)
                .map(key -> Cell.text(text(key)).in(Style.HEADER))
                .toList());
    }

    /** A number, or the word for why there is none. */
    Cell number(@Nullable Long number, Format format, String otherwise) {
        return number == null ? Cell.text(text(otherwise)) : Cell.number(BigDecimal.valueOf(number), format);
    }

    List<String> everything() {
        return keys().stream().map(texts::getString).toList();
    }

    SortedSet<String> keys() {
        return new TreeSet<>(texts.keySet());
    }
}
