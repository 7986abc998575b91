package org.lethe.bench.obfcm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.lethe.bench.measure.Databases;
import org.lethe.bench.measure.Heap;
import org.lethe.bench.measure.Line;
import org.lethe.bench.measure.Measured;
import org.lethe.bench.measure.Median;
import org.lethe.bench.measure.Meter;
import org.lethe.database.Connections;
import org.lethe.database.DatabaseRole;
import org.lethe.database.Migrations;
import org.lethe.database.Roles;
import org.lethe.reports.obfcm.format.Format;
import org.lethe.rules.obfcm.CollectionYear;
import org.lethe.sample.obfcm.InventedReadOuts;

/**
 * Takes readings in and writes them out, in a database of its own: the import against a hand-written one and against 150 000 lines a
 * second, the export against {@code COPY} of the same projection to the same disk, before encryption, and the selection with the export against a
 * hand-written {@code COPY} that also selects but checks nothing.
 */
public final class ObfcmBench {

    /** Fewer readings than this and only the fixed costs are measured. */
    public static final int FEWEST_ROWS = 10_000;

    private static final int MANUFACTURER = 900_001;
    private static final double LINES_A_SECOND = 150_000;
    private static final double IMPORT_TARGET = 1.3;
    private static final double EXPORT_TARGET = 1.3;
    private static final double SELECT_TARGET = 3.0;
    private static final int YEAR = 2025;

    private final Databases databases;
    private final Path folder;
    private final Format format;
    private final int rounds;
    private final Consumer<String> progress;

    /**
     * @param databases where; the caller closes it
     * @param folder an empty one on the disk to write to
     * @param format how files are written
     * @param rounds of both sides in turn
     * @param progress hears what is going on
     */
    public ObfcmBench(Databases databases, Path folder, Format format, int rounds, Consumer<String> progress) {
        this.databases = databases;
        this.folder = folder;
        this.format = format;
        this.rounds = rounds;
        this.progress = progress;
    }

    /**
     * Measures everything.
     *
     * @param rows readings, of two fifths as many vehicles
     * @param lines hears each line as soon as it is known
     */
    public void run(int rows, Consumer<Line> lines) {
        int vehicles = rows / 5 * 2;
        try (Connections connections = databases.connect(databases.create("obfcm"))) {
            install(connections, vehicles);
            intakes(connections, vehicles, rows).forEach(lines);
            exports(connections).forEach(lines);
        } catch (SQLException e) {
            throw new IllegalStateException("The benchmark's own SQL failed: SQLSTATE " + e.getSQLState(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void install(Connections connections, int vehicles) throws SQLException {
        progress.accept(String.format(Locale.ROOT, "loading %,d vehicles", vehicles));
        try (Connection login = connections.openAsLogin()) {
            Roles.install(login, connections.login().user());
        }
        Migrations migrations = new Migrations(connections);
        migrations.migrateLethe();
        migrations.migrateReference();
        try (Connection owner = connections.open(DatabaseRole.BUSINESS_OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute("INSERT INTO business.manufacturer VALUES (" + MANUFACTURER + ", 'bench', 'Bench')");
            InventedReadOuts.insertVehicles(owner, MANUFACTURER, vehicles);
        }
    }

    private List<Line> intakes(Connections connections, int vehicles, int rows) throws IOException, SQLException {
        Path file = folder.resolve("readings.csv");
        progress.accept(String.format(Locale.ROOT, "writing a dealer's file of %,d lines", rows));
        InventedReadOuts.writeFile(file, YEAR, vehicles, rows);
        Intakes intakes = new Intakes(connections, file);
        List<Measured> ours = new ArrayList<>();
        List<Measured> byHand = new ArrayList<>();
        Heap heap = new Heap();
        heap.reset();
        try (Meter meter = new Meter(connections)) {
            for (int round = 1; round <= rounds; round++) {
                progress.accept("import, round " + round);
                intakes.round(meter, ours, byHand);
            }
        }
        Files.delete(file);
        return List.of(
                new Line(
                        "obfcm-import",
                        "a dealer's file taken in : COPY and one INSERT, which believe every line",
                        Median.of(ours),
                        Median.of(byHand),
                        IMPORT_TARGET,
                        heap.peakMb()),
                new Line(
                        "obfcm-import-rate",
                        "a dealer's file taken in : 150 000 lines a second",
                        Median.of(ours),
                        new Measured(rows / LINES_A_SECOND, 0),
                        1.0,
                        heap.peakMb()));
    }

    private List<Line> exports(Connections connections) throws SQLException {
        try (Connection owner = connections.open(DatabaseRole.BUSINESS_OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute("VACUUM ANALYZE business.obfcm_reading");
        }
        Sides sides = new Sides(connections, folder, format, MANUFACTURER, new CollectionYear(YEAR));
        List<Measured> selection = new ArrayList<>();
        List<Measured> export = new ArrayList<>();
        List<Measured> copy = new ArrayList<>();
        List<Measured> byHand = new ArrayList<>();
        Heap heap = new Heap();
        heap.reset();
        try (Meter meter = new Meter(connections)) {
            for (int round = 1; round <= rounds; round++) {
                progress.accept("export, round " + round);
                sides.round(meter, selection, export, copy, byHand);
            }
        }
        long most = heap.peakMb();
        Measured whole = Median.of(selection).plus(Median.of(export));
        return List.of(
                new Line(
                        "obfcm-export",
                        "records written and hashed : COPY of the same projection",
                        Median.of(export),
                        Median.of(copy),
                        EXPORT_TARGET,
                        most),
                new Line(
                        "obfcm-select-export",
                        "selected, checked and written : COPY that selects by hand and checks nothing",
                        whole,
                        Median.of(byHand),
                        SELECT_TARGET,
                        most));
    }
}
