package org.lethe.bench.ifrs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.lethe.writers.delivery.EncryptedFile;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Table 15, the longest of a package, beside a COPY of the same rows that lie ready in a table. */
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
        try (Connection finance = connections.open(DatabaseRole.LETHE_FINANCE);
                Statement statement = finance.createStatement()) {
            finance.setAutoCommit(false);
            ExportReader reader = new ExportReader(new SingleConnectionDataSource(finance, true));
            reader.begin(entity, MONTH, Long.MAX_VALUE, 1, Facts.FORMAT);
            statement.execute("CREATE TEMPORARY TABLE ready AS " + org.lethe.sql.Queries.named(Table.DETAILS.query()));
            statement.execute("ANALYZE ready");
            Heap heap = new Heap();
            heap.reset();
            Measured ours = meter.of(
                    () -> EncryptedFile.writeClear(folder.resolve("ours.csv"), out -> reader.copy(Table.DETAILS, out)));
            long peak = heap.peakMb();
            Measured copy = meter.of(() -> EncryptedFile.writeClear(folder.resolve("copy.csv"), out -> {
                try {
                    finance.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("COPY (SELECT * FROM ready ORDER BY item) TO STDOUT (FORMAT csv, HEADER)", out);
                } catch (SQLException e) {
                    throw new IOException("SQLSTATE " + e.getSQLState(), e);
                }
            }));
            finance.rollback();
            return new Line("ifrs-detail", "table 15 of a month : COPY of its rows", ours, copy, TARGET, peak);
        } catch (UncheckedIOException e) {
            throw new IllegalStateException("The details could not be written", e);
        }
    }
}
