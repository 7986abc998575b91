package org.lethe.rules.retention.yaml;

/**
 * One thing that is wrong in a policy file.
 *
 * @param file as the reader was given it
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1; 0 when the whole file is meant
 * @param code stable word for programs, e.g. {@code unknown-key}
 * @param message what is wrong, in one sentence
 * @param hint what to do about it; may be empty
 */
public record Problem(String file, int line, int column, String code, String message, String hint) {

    /** One line for a terminal: {@code file:line:column code message (hint)}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + code + " " + message
                + (hint.isEmpty() ? "" : " (" + hint + ")");
    }
}
