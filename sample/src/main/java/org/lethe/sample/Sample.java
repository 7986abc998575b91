package org.lethe.sample;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import org.lethe.sample.life.OrdinaryLife;
import org.lethe.sample.nasty.HeldSubject;
import org.lethe.sample.nasty.NastyRows;
import org.lethe.sample.table.BusinessRows;
import org.lethe.sample.table.Table;
import org.postgresql.PGConnection;

/**
 * Fills the reference business database: invented people with lives that look real, and the rows that are hard to get right,
 * with what must become of them.
 *
 * <p>The same size, seed and business date give the same rows, on every machine. One transaction: a load that fails leaves
 * nothing behind.
 */
public final class Sample {

    private static final LocalDate EARLIEST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final int DAYS_AHEAD = 7;
    private static final int ROWS_PER_CUSTOMER = 62;

    /** Keys that the database hands out go on after those of the sample. */
    private static final String GO_ON_COUNTING = """
            SELECT setval(pg_get_serial_sequence('business.obfcm_reading', 'reading_id'), (SELECT max(reading_id) FROM business.obfcm_reading)),
                   setval(pg_get_serial_sequence('business.obfcm_refusal', 'refusal_id'), (SELECT max(refusal_id) FROM business.obfcm_refusal)),
                   setval(pg_get_serial_sequence('business.obfcm_first_report', 'first_report_id'),
                          (SELECT max(first_report_id) FROM business.obfcm_first_report))
            """;

    private static final String DROP_TELEMETRY_DAYS = """
            DO $$
            DECLARE
                day regclass;
            BEGIN
                FOR day IN
                    SELECT inhrelid::regclass FROM pg_inherits
                    WHERE inhparent = 'business.telemetry'::regclass
                      AND inhrelid <> 'business.telemetry_default'::regclass
                LOOP
                    EXECUTE format('DROP TABLE %s', day);
                END LOOP;
            END $$
            """;

    private final Connection connection;
    private final SampleSize size;
    private final long seed;
    private final LocalDate asOf;
    private final ProgressListener listener;

    private Sample(Connection connection, SampleSize size, long seed, LocalDate asOf, ProgressListener listener) {
        this.connection = connection;
        this.size = size;
        this.seed = seed;
        this.asOf = asOf;
        this.listener = listener;
    }

    /**
     * Fills an empty reference schema.
     *
     * @param owner a connection whose login may become {@code business_owner} and {@code lethe_operator}
     * @param asOf business date: everything ordinary happens up to this day, and the oracle holds on it
     * @throws SampleRefusedException when there is data already, or the date makes no sense
     */
    public static SampleLoaded load(
            Connection owner, SampleSize size, long seed, LocalDate asOf, ProgressListener listener)
            throws SQLException, IOException {
        return new Sample(owner, size, seed, asOf, listener).load(false);
    }

    /** Empties the reference schema, releases the holds of an earlier sample, and fills it again. */
    public static SampleLoaded replace(
            Connection owner, SampleSize size, long seed, LocalDate asOf, ProgressListener listener)
            throws SQLException, IOException {
        return new Sample(owner, size, seed, asOf, listener).load(true);
    }

    private SampleLoaded load(boolean replace) throws SQLException, IOException {
        if (asOf.isBefore(EARLIEST) || asOf.isAfter(LATEST)) {
            throw new SampleRefusedException("No sample can be made for %s: choose a business date between %s and %s."
                    .formatted(asOf, EARLIEST, LATEST));
        }
        long started = System.nanoTime();
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            return write(replace, started);
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    private SampleLoaded write(boolean replace, long started) throws SQLException, IOException {
        execute("SET LOCAL ROLE business_owner");
        if (!answers(
                "SELECT to_regclass('business.telemetry') IS NOT NULL AND to_regclass('sample.load') IS NOT NULL")) {
            throw new SampleRefusedException(
                    "The reference schema is not installed here: run lethe migrate --reference first. Nothing was loaded.");
        }
        if (replace) {
            refuseUnderBooks();
            refuseWhenNotOurs();
            execute(DROP_TELEMETRY_DAYS);
            execute(Table.truncateStatement());
            execute("TRUNCATE sample.load, sample.row_oracle, sample.obfcm_oracle");
        } else {
            refuseWhenFilled();
        }
        createTelemetryDays();
        try (BusinessRows rows =
                new BusinessRows(connection.unwrap(PGConnection.class).getCopyAPI())) {
            return write(rows, replace, started);
        }
    }

    private SampleLoaded write(BusinessRows rows, boolean replace, long started) throws SQLException, IOException {
        SetAside setAside = SetAside.from(connection);
        long expected = (long) ROWS_PER_CUSTOMER * size.customers() + size.telemetryRows();
        OrdinaryLife life = new OrdinaryLife(rows, seed, asOf);
        life.writePeople(size.customers(), size.dealers(), heard("people, contracts and invoices", expected));
        NastyRows nasty = new NastyRows(rows, seed, asOf);
        nasty.write(size.copies(), connection.unwrap(PGConnection.class).getCopyAPI());
        life.writeTelemetry(size.telemetryRows(), heard("telemetry", expected));
        setAside.putBack();
        execute(GO_ON_COUNTING);
        recordLoad(rows.rows());
        hold(nasty, replace);
        execute("SET LOCAL ROLE business_owner");
        analyse();
        connection.commit();
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        return new SampleLoaded(rows.rowsPerTable(), nasty.labelledRows(), took);
    }

    private LongConsumer heard(String phase, long expected) {
        return rows -> listener.progress(phase, rows, Math.max(rows, expected));
    }

    /** Books say exactly once what was posted: other rows under the same keys would never be. */
    private void refuseUnderBooks() throws SQLException {
        execute("SET LOCAL ROLE lethe_operator");
        if (answers("SELECT EXISTS (SELECT FROM finance.entity)")) {
            throw new SampleRefusedException(
                    "The books of this sample are kept and cannot be begun again under other rows: 'lethe reset' begins everything anew.");
        }
        execute("SET LOCAL ROLE business_owner");
    }

    /** Only what a sample has filled may be emptied for another: somebody may have a schema of that name. */
    private void refuseWhenNotOurs() throws SQLException {
        if (!answers("SELECT EXISTS (SELECT FROM sample.load)")) {
            refuseWhenFilled();
        }
    }

    private void refuseWhenFilled() throws SQLException {
        for (Table table : Table.values()) {
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery(table.probeStatement())) {
                if (found.next()) {
                    throw new SampleRefusedException(
                            "The reference schema already holds data (business.%s is not empty): nothing was loaded. Ask for --replace to empty it first, if it is a sample."
                                    .formatted(table.tableName()));
                }
            }
        }
    }

    private void createTelemetryDays() throws SQLException {
        try (PreparedStatement create = connection.prepareStatement("SELECT business.create_telemetry_days(?, ?)")) {
            create.setObject(1, OrdinaryLife.firstTelemetryDay(asOf));
            create.setObject(2, asOf.plusDays(DAYS_AHEAD));
            create.execute();
        }
    }

    private void recordLoad(long rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO sample.load (scale, seed, as_of, row_count) VALUES (?, ?, ?, ?)")) {
            insert.setBigDecimal(1, java.math.BigDecimal.valueOf(size.scale()));
            insert.setLong(2, seed);
            insert.setObject(3, asOf);
            insert.setLong(4, rows);
            insert.executeUpdate();
        }
    }

    private void hold(NastyRows nasty, boolean replace) throws SQLException {
        execute("SET LOCAL ROLE lethe_operator");
        if (replace) {
            HeldSubject.releaseAll(connection, asOf);
        }
        nasty.placeHolds(connection);
    }

    /** Seventy partitions share what one table would be sampled for: days hardly differ, and nobody waits seven seconds. */
    private void analyse() throws SQLException {
        execute("SET LOCAL default_statistics_target = 10");
        execute("ANALYZE business.telemetry");
        execute("SET LOCAL default_statistics_target TO DEFAULT");
        for (Table table : Table.values()) {
            if (table != Table.TELEMETRY) {
                execute("ANALYZE business." + table.tableName());
            }
        }
        execute("ANALYZE sample.row_oracle");
        execute("ANALYZE sample.obfcm_oracle");
    }

    private boolean answers(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
