package org.lethe.database;

/**
 * No usable database: settings that contradict each other, a server that cannot be reached, a folder that belongs to somebody else.
 *
 * <p>The message is a sentence for the person at the terminal: what, which, and what to do. It holds no data of the database. The command line
 * turns it into exit code 2.
 */
public final class DatabaseUnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong, which, and what to do */
    public DatabaseUnusableException(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what is wrong, which, and what to do
     * @param cause shown only when details are asked for
     */
    public DatabaseUnusableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
