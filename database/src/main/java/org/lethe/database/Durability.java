package org.lethe.database;

import java.util.List;

/** Whether what is committed survives a power cut. */
public enum Durability {
    /** PostgreSQL's promise, kept: the only choice for data that anybody wants back. */
    SURVIVES_POWER_CUTS,
    /** For tests: commits do not wait for the disk. */
    FORGETS_AT_POWER_CUTS;

    List<String> settings() {
        return switch (this) {
            case SURVIVES_POWER_CUTS -> List.of();
            case FORGETS_AT_POWER_CUTS -> List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");
        };
    }
}
