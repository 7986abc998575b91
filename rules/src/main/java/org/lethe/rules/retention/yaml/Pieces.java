package org.lethe.rules.retention.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file cut where its parts begin: each key at the margin, and each entry of {@code clusters} and {@code not-personal}. When
 * the file as a whole is no YAML, most of its pieces still are.
 */
record Pieces(List<String> lines, List<Piece> all) {

    private static final Set<String> LISTS = Set.of("clusters:", "not-personal:");

    /**
     * Some lines of the file.
     *
     * @param from first line, from 0
     * @param to the line after the last
     * @param key what the first line begins with, when it is at the margin; else empty
     */
    record Piece(int from, int to, String key) {}

    static Pieces of(String text) {
        List<String> lines = text.lines().toList();
        List<Piece> pieces = new ArrayList<>();
        int indent = 0;
        int began = -1;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            int margin = line.length() - line.stripLeading().length();
            boolean opens =
                    began >= 0 && LISTS.contains(lines.get(began).strip().replaceFirst("\\s*#.*", ""));
            boolean written = !line.isBlank() && line.charAt(margin) != '#';
            if (written && opens && margin > 0) {
                indent = margin;
            }
            if (written && (margin == 0 || margin == indent)) {
                end(pieces, lines, began, at);
                indent = margin == 0 ? 0 : indent;
                began = at;
            }
        }
        end(pieces, lines, began, lines.size());
        return new Pieces(lines, pieces);
    }

    private static void end(List<Piece> pieces, List<String> lines, int from, int to) {
        if (from >= 0) {
            String first = lines.get(from);
            int colon = first.indexOf(':');
            boolean atMargin = !Character.isWhitespace(first.charAt(0));
            pieces.add(new Piece(from, to, atMargin && colon > 0 ? first.substring(0, colon) : ""));
        }
    }

    String text(Piece piece) {
        return String.join("\n", lines.subList(piece.from(), piece.to())) + "\n";
    }

    /** The file with blank lines instead of those pieces. */
    String without(List<Piece> left) {
        List<String> rest = new ArrayList<>(lines);
        left.forEach(piece -> rest.subList(piece.from(), piece.to()).replaceAll(line -> ""));
        return rest.stream().collect(Collectors.joining("\n", "", "\n"));
    }
}
