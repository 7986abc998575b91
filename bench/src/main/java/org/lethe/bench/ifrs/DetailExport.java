package org.lethe.bench.ifrs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lethe.bench.measure.Heap;
import org.lethe.bench.measure.Line;
import org.lethe.bench.measure.Measured;
import org.lethe.bench.measure.Meter;
import org.lethe.database.Connections;
import org.lethe.database.DatabaseRole;
import org.lethe.readers.ifrs.ExportReader;
import org.lethe.reports.ifrs.Facts;
import org.lethe.reports.ifrs.Months;
import org.lethe.reports.ifrs.Table;
import org.lethe.writers.delivery.Delivered;
import org.lethe.writers.delivery.EncryptedFile;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Table 15, the longest of a package, with the summing up behind it, beside one COPY of the same rows written by hand. Both go to
 * the same disk before encryption, and the two files must be the same.
 */
final class DetailExport {

    private static final double TARGET = 1.3;
    private static final Months MONTH = Months.parse("2025-12");

    private final Connections connections;
    private final String entity;
    private final Path folder;

    DetailExport(Connections connections, String entity, Path folder) {
        this.connections = connections;
        this.entity = entity;
        this.folder = folder;
    }

    Line measure(Meter meter) throws SQLException {
        try (Connection finance = connections.open(DatabaseRole.LETHE_FINANCE)) {
            finance.setAutoCommit(false);
            ExportReader reader = new ExportReader(new SingleConnectionDataSource(finance, true));
            reader.begin(entity, MONTH, Long.MAX_VALUE, 1, Facts.FORMAT);
            Heap heap = new Heap();
            heap.reset();
            List<Delivered> files = new ArrayList<>();
            Measured ours = meter.of(() -> {
                reader.sumItems();
                files.add(EncryptedFile.writeClear(folder.resolve("ours.csv"), out -> reader.copy(Table.DETAILS, out)));
            });
            long peak = heap.peakMb();
            String sql = IfrsBench.resource("details-by-hand.sql");
            Measured copy = meter.of(() -> files.add(EncryptedFile.writeClear(folder.resolve("hand.csv"), out -> {
                try {
                    finance.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
                } catch (SQLException e) {
                    throw new IOException("SQLSTATE " + e.getSQLState(), e);
                }
            })));
            refuseDifference(files);
            finance.rollback();
            return new Line(
                    "ifrs-detail", "table 15 of a month : one COPY of the same rows by hand", ours, copy, TARGET, peak);
        } catch (UncheckedIOException e) {
            throw new IllegalStateException("The details could not be written", e);
        }
    }

    private static void refuseDifference(List<Delivered> files) {
        if (!files.getFirst().sha256().equals(files.getLast().sha256())) {
            throw new IllegalStateException("Table 15 is not what was copied by hand");
        }
    }
}
