package org.lethe.bench.obfcm;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.lethe.bench.measure.Measured;
import org.lethe.bench.measure.Meter;
import org.lethe.database.Connections;
import org.lethe.database.DatabaseRole;
import org.lethe.jobs.obfcm.intake.FileIntake;
import org.lethe.jobs.obfcm.intake.IntakeOrder;
import org.postgresql.PGConnection;

/**
 * The two sides of an import, in turn, into the same table: ours, and {@code COPY} into a staging table with one {@code INSERT … SELECT}
 * behind it, which believes every line.
 */
final class Intakes {

    private static final Instant RECEIVED = Instant.parse("2026-02-01T00:00:00Z");
    private static final int BUFFER = 1 << 18;

    private static final String STAGE = """
            CREATE TEMP TABLE by_hand (
                vin text, read_at timestamptz, channel text, refused text, total_fuel_l numeric(12, 2), total_km numeric(12, 1),
                cd_fuel_l numeric(12, 2), ci_fuel_l numeric(12, 2), cd_engine_off_km numeric(12, 1), cd_engine_on_km numeric(12, 1),
                ci_km numeric(12, 1), grid_energy_kwh numeric(12, 1)) ON COMMIT DROP
            """;

    private static final String STORE = """
            INSERT INTO business.obfcm_reading (vehicle_id, read_at, channel, total_fuel_l, total_km, cd_fuel_l, ci_fuel_l, cd_engine_off_km,
                cd_engine_on_km, ci_km, grid_energy_kwh, manufacturer_id, received_at)
            SELECT v.vehicle_id, s.read_at, s.channel, s.total_fuel_l, s.total_km, s.cd_fuel_l, s.ci_fuel_l, s.cd_engine_off_km,
                s.cd_engine_on_km, s.ci_km, s.grid_energy_kwh, v.manufacturer_id, '2026-02-01T00:00:00Z'
            FROM by_hand s JOIN business.vehicle v USING (vin) WHERE s.refused = 'no'
            ORDER BY v.vehicle_id, s.read_at, s.channel
            ON CONFLICT (vehicle_id, read_at, channel) DO NOTHING
            """;

    private static final String REMAINS = """
            SELECT concat_ws(' ', count(*), sum(hashtextextended(CAST((vehicle_id, read_at, channel, total_fuel_l, total_km, manufacturer_id,
                collection_year, received_at) AS text), 7))) FROM business.obfcm_reading
            """;

    private final Connections connections;
    private final Path file;

    Intakes(Connections connections, Path file) {
        this.connections = connections;
        this.file = file;
    }

    /**
     * One round of both.
     *
     * @throws IllegalStateException when the two left different readings
     */
    void round(Meter meter, List<Measured> ours, List<Measured> byHand) throws SQLException {
        empty();
        byHand.add(meter.of(this::byHand));
        String expected = remains();
        empty();
        ours.add(meter.of(this::ours));
        if (!remains().equals(expected)) {
            throw new IllegalStateException("The two imports left different readings; this comparison is void.");
        }
    }

    private void ours() {
        try {
            var report = new FileIntake(connections.dataSource(DatabaseRole.LETHE_OBFCM))
                    .take(new IntakeOrder(file, false, "bench", RECEIVED));
            if (!report.accepted()) {
                throw new IllegalStateException("The benchmark's own file was not accepted");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void byHand() throws SQLException {
        try (Connection connection = connections.open(DatabaseRole.LETHE_OBFCM);
                Statement statement = connection.createStatement();
                InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL work_mem = '128MB'");
            statement.execute(STAGE);
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY by_hand FROM STDIN WITH (FORMAT csv, HEADER)", in, BUFFER);
            statement.execute("ANALYZE by_hand");
            statement.execute(STORE);
            connection.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void empty() throws SQLException {
        try (Connection owner = connections.open(DatabaseRole.BUSINESS_OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute("TRUNCATE business.obfcm_reading");
        }
    }

    private String remains() throws SQLException {
        try (Connection owner = connections.open(DatabaseRole.BUSINESS_OWNER);
                Statement statement = owner.createStatement();
                ResultSet text = statement.executeQuery(REMAINS)) {
            text.next();
            return text.getString(1);
        }
    }
}
