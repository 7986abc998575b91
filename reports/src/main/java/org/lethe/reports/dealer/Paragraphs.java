package org.lethe.reports.dealer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Texts in lines that fit the width of an upright page. */
final class Paragraphs {
    static final int WIDTH = 90;

    /** Control characters, halves of characters, and what is no character of XML. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]+");

    private Paragraphs() {}

    /** Without what no file can hold as it is: control characters, halves of characters, blanks at the ends. */
    static String plain(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    }

    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
