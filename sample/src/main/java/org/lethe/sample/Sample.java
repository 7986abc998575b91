package org.lethe.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import org.lethe.sample.life.OrdinaryLife;
import org.lethe.sample.nasty.HeldSubject;
import org.lethe.sample.nasty.NastyRows;
import org.lethe.sample.table.BusinessRows;
import org.lethe.sample.table.Courier;
import org.lethe.sample.table.Table;

/**
 * Fills the reference business database: invented people with lives that look real, and the rows that are hard to get right,
 * with what must become of them.
 *
 * <p>The same size, seed and business date give the same rows, on every machine. A load that fails leaves nothing behind.
 *
 * <p>Telemetry has a transaction of its own, beside that of everything else: no foreign key leads there, and while it is copied the other
 * processor checks keys, builds indexes and counts for the planner. Both are committed when all is done, everything else first.
 */
public final class Sample {

    private static final LocalDate EARLIEST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final int ROWS_PER_CUSTOMER = 62;

    /** Keys that the database hands out go on after those of the sample. */
    private static final String GO_ON_COUNTING = """
            SELECT setval(pg_get_serial_sequence('business.obfcm_reading', 'reading_id'), (SELECT max(reading_id) FROM business.obfcm_reading)),
                   setval(pg_get_serial_sequence('business.obfcm_refusal', 'refusal_id'), (SELECT max(refusal_id) FROM business.obfcm_refusal)),
                   setval(pg_get_serial_sequence('business.obfcm_first_report', 'first_report_id'),
                          (SELECT max(first_report_id) FROM business.obfcm_first_report))
            """;

    /** Where the schema is. */
    public interface Place {

        /** Opens a connection whose login may become {@code business_owner} and {@code lethe_operator}; a load closes it. */
        Connection open() throws SQLException;
    }

    private final SampleSize size;
    private final long seed;
    private final LocalDate asOf;
    private final ProgressListener listener;
    private final boolean replace;

    private Sample(SampleSize size, long seed, LocalDate asOf, ProgressListener listener, boolean replace) {
        this.size = size;
        this.seed = seed;
        this.asOf = asOf;
        this.listener = listener;
        this.replace = replace;
    }

    /**
     * Fills an empty reference schema.
     *
     * @param asOf business date: everything ordinary happens up to this day, and the oracle holds on it
     * @throws SampleRefusedException when there is data already, or the date makes no sense
     */
    public static SampleLoaded load(Place place, SampleSize size, long seed, LocalDate asOf, ProgressListener listener)
            throws SQLException, IOException {
        return new Sample(size, seed, asOf, listener, false).load(place);
    }

    /** Empties the reference schema, releases the holds of an earlier sample, and fills it again. */
    public static SampleLoaded replace(
            Place place, SampleSize size, long seed, LocalDate asOf, ProgressListener listener)
            throws SQLException, IOException {
        return new Sample(size, seed, asOf, listener, true).load(place);
    }

    private SampleLoaded load(Place place) throws SQLException, IOException {
        if (asOf.isBefore(EARLIEST) || asOf.isAfter(LATEST)) {
            throw new SampleRefusedException("No sample can be made for %s: choose a business date between %s and %s."
                    .formatted(asOf, EARLIEST, LATEST));
        }
        long started = System.nanoTime();
        try (Lane main = Lane.begin(place.open());
                TelemetryLane telemetry = new TelemetryLane(Lane.begin(place.open()))) {
            Admission admission = new Admission(main, telemetry);
            if (replace) {
                admission.replace();
                telemetry.empty();
                main.execute(Table.truncateStatement());
                main.execute("TRUNCATE sample.load, sample.row_oracle, sample.obfcm_oracle");
            } else {
                admission.fill();
            }
            try (BusinessRows rows = new BusinessRows(main.copies(), telemetry.copies())) {
                long labelled = write(main, telemetry, rows);
                return new SampleLoaded(rows.rowsPerTable(), labelled, Duration.ofNanos(System.nanoTime() - started));
            }
        }
    }

    private long write(Lane main, TelemetryLane telemetry, BusinessRows rows) throws SQLException, IOException {
        SetAside setAside = SetAside.butTelemetry(main.connection());
        SetAside ofTelemetry = telemetry.begin(asOf);
        long expected = (long) ROWS_PER_CUSTOMER * size.customers() + size.telemetryRows();
        OrdinaryLife life = new OrdinaryLife(rows, seed, asOf);
        life.writePeople(size.customers(), size.dealers(), heard("people, contracts and invoices", expected));
        NastyRows nasty = new NastyRows(rows, seed, asOf);
        nasty.write(size.copies(), main.copies());
        try (Courier beside = new Courier("sample-telemetry")) {
            beside.deliver(() -> {
                life.writeTelemetry(size.telemetryRows(), heard("telemetry", expected));
                telemetry.finish(ofTelemetry);
            });
            finish(main, telemetry, setAside, nasty);
            beside.awaitArrival();
        }
        recordLoad(main, rows.rows());
        main.commit();
        telemetry.commit();
        return nasty.labelledRows();
    }

    /** Everything but telemetry, while telemetry is being copied. */
    private void finish(Lane main, TelemetryLane telemetry, SetAside setAside, NastyRows nasty) throws SQLException {
        boolean well = false;
        try {
            setAside.putBack();
            main.execute(GO_ON_COUNTING);
            main.as("lethe_operator");
            if (replace) {
                HeldSubject.releaseAll(main.connection(), asOf);
            }
            nasty.placeHolds(main.connection());
            main.as("business_owner");
            for (Table table : Table.values()) {
                if (table != Table.TELEMETRY) {
                    main.execute("ANALYZE business." + table.tableName());
                }
            }
            main.execute("ANALYZE sample.row_oracle");
            main.execute("ANALYZE sample.obfcm_oracle");
            well = true;
        } finally {
            if (!well) {
                telemetry.cancel();
            }
        }
    }

    private LongConsumer heard(String phase, long expected) {
        return rows -> listener.progress(phase, rows, Math.max(rows, expected));
    }

    private void recordLoad(Lane main, long rows) throws SQLException {
        try (PreparedStatement insert = main.connection()
                .prepareStatement("INSERT INTO sample.load (scale, seed, as_of, row_count) VALUES (?, ?, ?, ?)")) {
            insert.setBigDecimal(1, BigDecimal.valueOf(size.scale()));
            insert.setLong(2, seed);
            insert.setObject(3, asOf);
            insert.setLong(4, rows);
            insert.executeUpdate();
        }
    }
}
