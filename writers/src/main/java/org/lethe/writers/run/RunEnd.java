package org.lethe.writers.run;

import java.util.Locale;

/** How a run ends. */
public enum RunEnd {
    COMPLETED,
    /** Completed but for clusters above their cap. */
    REFUSED,
    /** Continued by the next start. */
    FAILED,
    /** Asked to stop between slices; continued by the next start. */
    STOPPED;

    /** As stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
