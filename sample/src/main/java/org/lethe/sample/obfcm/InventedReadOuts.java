package org.lethe.sample.obfcm;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;

/** Vehicles, and a dealer's file with read-outs of them over one year; the same numbers give the same bytes. */
public final class InventedReadOuts {

    /** Number of the first of the vehicles. */
    public static final long FIRST_VEHICLE = 500_000_000L;

    private static final String HEADER =
            "vin,read_at,channel,refused,total_fuel_l,total_km,cd_fuel_l,ci_fuel_l,cd_engine_off_km,cd_engine_on_km,ci_km,grid_energy_kwh\n";

    private static final String INSERT_VEHICLES = """
            INSERT INTO business.vehicle (vehicle_id, vin, make, model, manufacturer_id, category, powertrain, fuel, fuels, fuel_mode,
                                          wltp_l_per_100_km, wltp_co2_g_per_km, first_registered_on)
            SELECT ? + n, 'WZABENCH' || lpad(n::text, 9, '0'), 'Aurel', 'Merle', ?, 'M1', 'ICE', 'petrol', '{petrol}', 'mono', 5.5, 125, '2023-05-01'
            FROM generate_series(0, ? - 1) n
            """;

    private InventedReadOuts() {}

    /**
     * Adds vehicles of a manufacturer, as somebody who may.
     *
     * @param owner connection of the owner of the business schema
     */
    public static void insertVehicles(Connection owner, int manufacturer, int vehicles) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement(INSERT_VEHICLES)) {
            insert.setLong(1, FIRST_VEHICLE);
            insert.setInt(2, manufacturer);
            insert.setInt(3, vehicles);
            insert.executeUpdate();
        }
        try (PreparedStatement analyse = owner.prepareStatement("ANALYZE business.vehicle")) {
            analyse.execute();
        }
    }

    /** Writes a file of so many lines, all good and all different; vehicles take turns, in no order of their numbers. */
    public static void writeFile(Path file, int year, int vehicles, int lines) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
            for (int line = 0; line < lines; line++) {
                int round = line / vehicles;
                long vehicle = (line * 7_368_787L + round) % vehicles;
                int minute = line % 60;
                int hour = line / 60 % 24;
                long tenths = 10_000L + vehicle % 900_000 + 5_000L * round;
                out.write(String.format(
                                Locale.ROOT,
                                "WZABENCH%09d,%d-%02d-%02dT%02d:%02d:00Z,workshop,no,%d.%02d,%d.%d,,,,,,\n",
                                vehicle,
                                year,
                                1 + round % 12,
                                1 + line / 1440 % 28,
                                hour,
                                minute,
                                tenths * 6 / 1000,
                                tenths % 100,
                                tenths / 10,
                                tenths % 10)
                        .getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
