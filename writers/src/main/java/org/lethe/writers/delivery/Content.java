package org.lethe.writers.delivery;

import java.io.IOException;
import java.io.OutputStream;

/** What is delivered, as a stream: it need never lie anywhere in the clear. */
@FunctionalInterface
public interface Content {
    /** Writes all of it; may leave the stream open. A failure here leaves no file behind. */
    void writeTo(OutputStream out) throws IOException;
}
