package org.lethe.bench.obfcm;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.lethe.bench.measure.Measured;
import org.lethe.bench.measure.Meter;
import org.lethe.database.Connections;
import org.lethe.database.DatabaseRole;
import org.lethe.evidence.Sha256;
import org.lethe.evidence.VinKey;
import org.lethe.readers.obfcm.SelectionReader;
import org.lethe.reports.obfcm.Manufacturer;
import org.lethe.reports.obfcm.Question;
import org.lethe.reports.obfcm.format.Format;
import org.lethe.rules.obfcm.CollectionYear;
import org.lethe.writers.obfcm.RecordFile;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The two sides of an export, in turn, each into a file of its own. */
final class Sides {

    private static final int BUFFER = 1 << 16;
    private static final int VIN_LENGTH = 17;
    private static final VinKey KEY = new VinKey(new byte[32]);

    private static final String SAME_PROJECTION = """
            COPY (SELECT vin, total_fuel_l, total_km, cd_fuel_l, ci_fuel_l, cd_engine_off_km, cd_engine_on_km, ci_km, grid_energy_kwh
                  FROM obfcm_selected WHERE reason IS NULL ORDER BY vin COLLATE "C") TO STDOUT WITH (FORMAT csv)
            """;

    private final Connections connections;
    private final Path folder;
    private final Format format;
    private final Question question;

    Sides(Connections connections, Path folder, Format format, int manufacturer, CollectionYear year) {
        this.connections = connections;
        this.folder = folder;
        this.format = format;
        this.question = new Question(new Manufacturer(manufacturer, "bench", "Bench"), year, null);
    }

    void round(Meter meter, List<Measured> selection, List<Measured> export, List<Measured> copy, List<Measured> byHand)
            throws SQLException {
        try (Connection connection = connections.open(DatabaseRole.LETHE_OBFCM)) {
            connection.setAutoCommit(false);
            SingleConnectionDataSource session = new SingleConnectionDataSource(connection, true);
            SelectionReader reader = new SelectionReader(session);
            selection.add(meter.of(() -> {
                reader.select(question, KEY.innerPad(), KEY.outerPad());
                reader.tally(question, KEY.innerPad(), KEY.outerPad());
            }));
            export.add(meter.of(() -> file("ours.csv", out -> new RecordFile(session, format).writeTo(hashing(out)))));
            copy.add(meter.of(() -> copy(connection, SAME_PROJECTION)));
            requireSameVehicles();
            byHand.add(meter.of(() -> copy(connection, byHand())));
            requireSameVehicles();
            connection.rollback();
        }
    }

    private String byHand() {
        return String.format(
                Locale.ROOT, """
                COPY (SELECT v.vin, r.total_fuel_l, r.total_km, r.cd_fuel_l, r.ci_fuel_l, r.cd_engine_off_km, r.cd_engine_on_km, r.ci_km,
                             r.grid_energy_kwh
                      FROM (SELECT DISTINCT ON (vehicle_id) * FROM business.obfcm_reading
                            WHERE manufacturer_id = %d AND collection_year = %d ORDER BY vehicle_id, total_km DESC) r
                      JOIN business.vehicle v USING (vehicle_id) ORDER BY v.vin COLLATE "C") TO STDOUT WITH (FORMAT csv)
                """, question.manufacturer().id(), question.year().year());
    }

    private void copy(Connection connection, String statement) {
        file("baseline.csv", out -> {
            try {
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement, out);
            } catch (SQLException e) {
                throw new IllegalStateException("COPY failed: SQLSTATE " + e.getSQLState(), e);
            }
        });
    }

    /** The same vehicles in the same order; the headers and the form of the numbers are ours alone. */
    private void requireSameVehicles() {
        try (BufferedReader ours = Files.newBufferedReader(folder.resolve("ours.csv"));
                BufferedReader baseline = Files.newBufferedReader(folder.resolve("baseline.csv"))) {
            ours.readLine();
            for (String line = ours.readLine(); line != null; line = ours.readLine()) {
                String other = baseline.readLine();
                if (other == null || !other.startsWith(line.substring(0, VIN_LENGTH))) {
                    throw new IllegalStateException(
                            "The two exports wrote different vehicles; this comparison is void.");
                }
            }
            if (baseline.readLine() != null) {
                throw new IllegalStateException("The export by hand wrote more vehicles; this comparison is void.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OutputStream hashing(OutputStream out) {
        return new DigestOutputStream(out, Sha256.fresh());
    }

    private void file(String name, Content content) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), BUFFER)) {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
