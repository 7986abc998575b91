package org.lethe.jobs.obfcm.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lethe.database.DatabaseRole;
import org.lethe.reports.obfcm.intake.IntakeReport;
import org.lethe.testing.TestDatabase;

/** A database with a few vehicles, and files about them, taken in on 1 March 2026. */
final class Workshop implements AutoCloseable {

    static final String HEADER =
            "vin,read_at,channel,refused,total_fuel_l,total_km,cd_fuel_l,ci_fuel_l,cd_engine_off_km,cd_engine_on_km,"
                    + "ci_km,grid_energy_kwh,resolution,visit";
    static final String CAR = "WZAMERLE1N1000001";
    static final String PLUG_IN = "WZACARVUSN1000002";
    static final String WITHOUT_CERTIFICATE = "TNZMERLE1R1000003";
    static final String UNKNOWN = "WZAMERLE1N1999999";

    final TestDatabase database = TestDatabase.fresh();

    Workshop() {
        database.execute(DatabaseRole.BUSINESS_OWNER, """
                INSERT INTO business.manufacturer VALUES (1, 'aurel', 'Aurel Werke AG'), (3, 'karol', 'Karol Motory a.s.');
                INSERT INTO business.wmi VALUES ('WZA', 1, '1990-01-01', NULL), ('TNZ', 3, '1993-01-01', '2022-12-31'), ('TNZ', 1, '2023-01-01', NULL);
                INSERT INTO business.vehicle (vehicle_id, vin, make, model, manufacturer_id, category, powertrain, fuel, fuels, first_registered_on)
                VALUES (1, 'WZAMERLE1N1000001', 'x', 'x', 1, 'M1', 'ICE', 'petrol', '{petrol}', '2022-03-01'),
                       (2, 'WZACARVUSN1000002', 'x', 'x', 3, 'M1', 'OVC-HEV', 'petrol/electric', '{petrol,electricity}', '2022-03-01'),
                       (3, 'TNZMERLE1R1000003', 'x', 'x', NULL, 'M1', 'ICE', 'petrol', NULL, '2024-03-01'),
                       (4, 'TNZMERLE1N1000004', 'x', 'x', NULL, 'M1', 'ICE', 'petrol', NULL, '2022-03-01');
                INSERT INTO business.dealer VALUES (1, 'x', 'BE', 'nl', 'x', '2000-01-01');
                INSERT INTO business.workshop_visit VALUES (70, 1, 1, '2025-06-01 10:00+02'), (71, 2, 1, '2025-06-01 10:00+02');
                INSERT INTO business.customer (customer_id, kind, language, given_name, family_name, created_on)
                VALUES (1, 'private', 'nl', 'x', 'x', '2022-01-01'), (2, 'private', 'nl', 'x', 'x', '2022-01-01');
                INSERT INTO business.vehicle_keeper VALUES (1, 1, '2022-03-01', '2025-06-30'), (1, 2, '2025-07-01', NULL);
                INSERT INTO business.obfcm_submission (manufacturer_id, collection_year, transmitted_on, accepted_on) VALUES (1, 2024, '2025-04-01', '2025-04-15');
                """);
    }

    /** A line of the car, read at noon of a day of 2025. */
    static String line(String day, String fuel, String distance) {
        return CAR + "," + day + "T12:00:00+01:00,workshop,no," + fuel + "," + distance + ",,,,,,,,";
    }

    IntakeReport take(String... lines) {
        return take(false, lines);
    }

    IntakeReport acceptingGood(String... lines) {
        return take(true, lines);
    }

    private IntakeReport take(boolean acceptGood, String... lines) {
        return takeText(acceptGood, HEADER + "\n" + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    IntakeReport takeText(boolean acceptGood, String text, Charset charset) {
        try {
            Path file = Files.createTempFile("lethe-readings", ".csv");
            try {
                Files.write(file, text.getBytes(charset));
                return new FileIntake(database.connections().dataSource(DatabaseRole.LETHE_OBFCM))
                        .take(new IntakeOrder(file, acceptGood, "tester", Instant.parse("2026-03-01T10:00:00Z")));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> problems(IntakeReport report) {
        return report.problems().stream()
                .map(one -> one.line() + " " + one.column() + " " + one.code())
                .toList();
    }

    /** Rows of a query, columns joined by a bar. */
    List<String> rows(String sql) {
        try (Connection connection = database.connect(DatabaseRole.LETHE_OBFCM);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(found.getString(column)));
                }
                rows.add(String.join("|", row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void empty() {
        database.execute(DatabaseRole.BUSINESS_OWNER, "TRUNCATE business.obfcm_reading, business.obfcm_refusal");
    }

    @Override
    public void close() {
        database.close();
    }
}
