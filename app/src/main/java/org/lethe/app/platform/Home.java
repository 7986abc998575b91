package org.lethe.app.platform;

import java.nio.file.Path;

/**
 * What Lethe keeps outside the database. Noted heads and certificates are those of one ledger; the key serves them all.
 *
 * @param folder {@code LETHE_HOME}
 * @param ledger name of the database's ledger
 */
public record Home(Path folder, String ledger) {

    /** The key of the tombstones; destroying it makes every mark meaningless. */
    public Path tombstoneKey() {
        return folder.resolve("keys").resolve("tombstone.key");
    }

    /** The passwords of the dealers' workbooks. */
    public Path dealerPasswords() {
        return folder.resolve("keys").resolve("dealer-passwords");
    }

    /** The workbooks that are released to dealers, a folder for each month. */
    public Path dealerReports() {
        return ofThisLedger().resolve("dealer");
    }

    /** The key of the VIN marks; destroying it makes the fifteen years uncountable. */
    public Path vinKey() {
        return folder.resolve("keys").resolve("vin.key");
    }

    /** The OBFCM submissions. */
    public Path submissions() {
        return folder.resolve("obfcm").resolve(ledger);
    }

    /** The IFRS packages. */
    public Path packages() {
        return folder.resolve("ifrs").resolve(ledger);
    }

    /** The heads of the ledger as they were noted after each run. */
    public Path anchors() {
        return ofThisLedger().resolve("anchors");
    }

    /** The certificates. */
    public Path certificates() {
        return ofThisLedger().resolve("certificates");
    }

    /** A run's certificate without the ending of its form. */
    public Path certificate(long runId) {
        return certificates().resolve("certificate-run-" + runId);
    }

    private Path ofThisLedger() {
        return folder.resolve("evidence").resolve(ledger);
    }
}
