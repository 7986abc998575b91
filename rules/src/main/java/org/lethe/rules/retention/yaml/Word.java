package org.lethe.rules.retention.yaml;

import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A text of the file with its place. A text that is missing or of the wrong type has been reported and is empty here, so that
 * the checks which need it can pass over it.
 */
record Word(String text, Node node) {

    static final int SHOWN = 60;

    boolean missing() {
        return text.isEmpty();
    }

    boolean given() {
        return !text.isEmpty();
    }

    /** In quotes, on one line and not longer than a line, for messages. */
    String shown() {
        return shown(text);
    }

    static String shown(String text) {
        String plain = text.strip().replaceAll("\\s+", " ").replaceAll("\\p{C}", "?");
        return "'" + (plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…") + "'";
    }
}
