package org.lethe.sample.life;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import org.lethe.sample.table.BusinessRows;

/**
 * The bulk of the sample: catalogue, customers with their contracts and vehicles, old books, telemetry.
 *
 * <p>The same seed, size and business date write the same rows. Memory holds one batch of rows and a few bytes per
 * connected vehicle, whatever the size.
 */
public final class OrdinaryLife {

    private final BusinessRows rows;
    private final long seed;
    private final LocalDate asOf;
    private final Fleet fleet = new Fleet();
    private final Catalogue catalogue;
    private final Households households;
    private final OldBooks oldBooks;

    public OrdinaryLife(BusinessRows rows, long seed, LocalDate asOf) {
        this.rows = rows;
        this.seed = seed;
        this.asOf = asOf;
        catalogue = new Catalogue(rows, seed, asOf);
        Billing billing = new Billing(rows, asOf);
        VehicleLife vehicles = new VehicleLife(rows, asOf, catalogue);
        ContractLife contracts = new ContractLife(rows, asOf, catalogue, billing, vehicles, fleet);
        households = new Households(rows, asOf, seed, contracts, new CareLife(rows, asOf), new BankAccounts(seed));
        oldBooks = new OldBooks(rows, asOf, billing);
    }

    /** First calendar day of ordinary telemetry. */
    public static LocalDate firstTelemetryDay(LocalDate asOf) {
        return asOf.minusDays(Telemetry.DAYS - 1L);
    }

    /** Writes everything but telemetry. */
    public void writePeople(int customers, int dealers, LongConsumer written) throws SQLException, IOException {
        catalogue.write(dealers);
        rows.flush();
        int customersSoFar = 0;
        for (int household = 0; customersSoFar < customers; household++) {
            customersSoFar += households.write(household);
            oldBooks.write(seed, household);
            rows.flushWhenFull();
            if (household % 1_000 == 0) {
                written.accept(rows.rows());
            }
        }
        rows.flush();
    }

    /** Writes what the connected vehicles sent in sixty days. */
    public void writeTelemetry(long messages, LongConsumer written) throws SQLException, IOException {
        new Telemetry(rows, fleet, seed).write(asOf, messages, written);
    }
}
