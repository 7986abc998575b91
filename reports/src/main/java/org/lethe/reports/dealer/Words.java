package org.lethe.reports.dealer;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The report's texts in a dealer's language: nl, fr, de or en. */
final class Words {
    private final ResourceBundle texts;
    private final Locale locale;

    private Words(Locale locale) {
        this.locale = locale;
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

    List<String> everything() {
        return texts.keySet().stream().sorted().map(texts::getString).toList();
    }

    Locale locale() {
        return locale;
    }
}
