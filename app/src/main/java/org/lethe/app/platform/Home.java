package org.lethe.app.platform;

import java.nio.file.Path;

/**
 * What Lethe keeps outside the database, whichever database it works on.
 *
 * @param folder {@code LETHE_HOME}
 */
public record Home(Path folder) {

    /** The key of the tombstones; destroying it makes every mark meaningless. */
    public Path tombstoneKey() {
        return folder.resolve("keys").resolve("tombstone.key");
    }

    /** The heads of the ledger as they were noted after each run. */
    public Path anchors() {
        return folder.resolve("evidence").resolve("anchors");
    }

    /** The certificates. */
    public Path certificates() {
        return folder.resolve("certificates");
    }

    /** A run's certificate without the ending of its form. */
    public Path certificate(long runId) {
        return certificates().resolve("certificate-run-" + runId);
    }
}
