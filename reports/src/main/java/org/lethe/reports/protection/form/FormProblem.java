package org.lethe.reports.protection.form;

/**
 * Something that is wrong with a file.
 *
 * @param file    the file
 * @param line    from 1 on; 0 for the file as a whole
 * @param message what is wrong, and what it should be
 */
public record FormProblem(String file, int line, String message) {
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
    }
}
