package org.lethe.reports.retention;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Numbers and lines as people read them, the same under every locale. */
final class Words {

    private Words() {}

    /** 1234567 → {@code 1 234 567}. */
    static String number(long value) {
        return grouped(value, ' ');
    }

    /** Groups of three digits. */
    static String grouped(long value, char separator) {
        StringBuilder digits = new StringBuilder(Long.toString(value));
        int first = value < 0 ? 1 : 0;
        for (int at = digits.length() - 3; at > first; at -= 3) {
            digits.insert(at, separator);
        }
        return digits.toString();
    }

    /** {@code 1 row}, {@code 2 rows}. */
    static String rows(long count) {
        return count(count, "row");
    }

    /** The number with its noun, which takes an s. */
    static String count(long count, String noun) {
        return count(count, noun, noun + "s");
    }

    /** The number with its noun. */
    static String count(long count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }

    /** Seconds with one decimal. */
    static String seconds(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return number(rounded.longValue()) + "."
                + rounded.remainder(BigDecimal.ONE).movePointRight(1).abs().intValue();
    }

    /** Text without control characters, which could move a terminal's cursor or break a line. */
    static String plain(String text) {
        return text.codePoints()
                .map(code -> Character.isISOControl(code) ? ' ' : code)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** One paragraph in lines of at most {@code width} characters, unless a word is longer; every line is indented. */
    static String wrap(String paragraph, String indent, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : plain(paragraph).strip().split(" +", -1)) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
            }
            line.append(line.length() > indent.length() ? " " : "").append(word);
        }
        lines.add(line.toString());
        return String.join("\n", lines) + "\n";
    }
}
