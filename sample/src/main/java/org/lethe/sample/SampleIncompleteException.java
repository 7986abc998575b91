package org.lethe.sample;

/** A sample was loaded, but not all of it; the message says what is missing and what to do. */
public final class SampleIncompleteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SampleIncompleteException(String message, Throwable cause) {
        super(message, cause);
    }
}
