package org.lethe.writers.delivery;

/** A key file cannot be used for what it was named for. The message is a sentence: which file, what is wrong, what to do. */
public final class KeyUnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyUnusableException(String sentence) {
        super(sentence);
    }
}
