package org.lethe.reports.dealer;

import java.util.ArrayList;
import java.util.List;

/** Texts in lines that fit the width of an upright page. */
final class Paragraphs {
    static final int WIDTH = 90;

    private Paragraphs() {}

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
