package org.lethe.app.command;

/** The command cannot be carried out as it was given; exit code 2. The message is a sentence for the person who typed it. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong, which, and what to do */
    public UsageException(String sentence) {
        super(sentence);
    }
}
