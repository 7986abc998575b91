package org.lethe.sample;

/** The sample was not loaded, and nothing was changed; the message says why and what to do instead. */
public final class SampleRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SampleRefusedException(String message) {
        super(message);
    }
}
