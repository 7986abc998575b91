package org.lethe.bench.measure;

/** The server made or dropped no database for the benchmark; the message says why and what it needs. */
public final class ServerRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
