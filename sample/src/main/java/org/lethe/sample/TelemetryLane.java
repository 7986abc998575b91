package org.lethe.sample;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.lethe.sample.life.OrdinaryLife;
import org.lethe.sample.table.Table;
import org.postgresql.copy.CopyManager;

/** The transaction of telemetry: its days, its rows, its keys and indexes. No other transaction of a load may look at the table before its end. */
final class TelemetryLane implements AutoCloseable {

    private static final int DAYS_AHEAD = 7;

    private static final String DROP_DAYS = """
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

    private final Lane lane;

    TelemetryLane(Lane lane) {
        this.lane = lane;
    }

    boolean isFilled() throws SQLException {
        return lane.answers(Table.TELEMETRY.probeStatement());
    }

    void empty() throws SQLException {
        lane.execute(DROP_DAYS);
        lane.execute("TRUNCATE business.telemetry");
    }

    /** Creates the days, and takes away what {@link #finish} puts back when they are full. */
    SetAside begin(LocalDate asOf) throws SQLException {
        try (PreparedStatement create =
                lane.connection().prepareStatement("SELECT business.create_telemetry_days(?, ?)")) {
            create.setObject(1, OrdinaryLife.firstTelemetryDay(asOf));
            create.setObject(2, asOf.plusDays(DAYS_AHEAD));
            create.execute();
        }
        return SetAside.ofTelemetry(lane.connection());
    }

    CopyManager copies() throws SQLException {
        return lane.copies();
    }

    /** After the last row. Seventy partitions share what one table would be sampled for: days hardly differ, and nobody waits seven seconds. */
    void finish(SetAside setAside) throws SQLException {
        setAside.putBack();
        lane.execute("SET LOCAL default_statistics_target = 10");
        lane.execute("ANALYZE business.telemetry");
    }

    void cancel() throws SQLException {
        lane.cancel();
    }

    /**
     * Commits, after everything else was.
     *
     * @throws SampleIncompleteException when PostgreSQL refuses just then
     */
    void commit() {
        try {
            lane.commit();
        } catch (SQLException e) {
            throw new SampleIncompleteException(
                    "Everything but telemetry was loaded, and then PostgreSQL refused to keep the telemetry (SQLSTATE %s): put that right, and load again with --replace."
                            .formatted(e.getSQLState()),
                    e);
        }
    }

    @Override
    public void close() throws SQLException {
        lane.close();
    }
}
