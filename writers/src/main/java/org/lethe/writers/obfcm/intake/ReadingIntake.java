package org.lethe.writers.obfcm.intake;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.lethe.rules.obfcm.intake.Fault;
import org.lethe.rules.obfcm.intake.Faults;
import org.lethe.rules.obfcm.intake.Header;
import org.postgresql.PGConnection;

/**
 * One import, in one transaction of the role that reads and adds readings and can neither change nor delete any. What is not committed leaves
 * nothing behind, the staging table included.
 */
public final class ReadingIntake implements AutoCloseable {

    /** Sorting, hashing and staging happen in memory of this session as far as it reaches. */
    private static final String SETTINGS =
            "SET LOCAL work_mem = '128MB'; SET LOCAL hash_mem_multiplier = 2; SET LOCAL synchronous_commit = on";

    private final Connection connection;

    private ReadingIntake(Connection connection) {
        this.connection = connection;
    }

    /** Begins an import; nothing is kept before {@link #commit}. */
    public static ReadingIntake begin(DataSource obfcm) throws SQLException {
        Connection connection = obfcm.getConnection();
        ReadingIntake intake = new ReadingIntake(connection);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET temp_buffers = '64MB'");
        } catch (SQLException alreadyInUse) {
            connection.rollback(); // temporary tables were used before in this session: their buffers stay as they are
        }
        intake.execute(SETTINGS);
        return intake;
    }

    /** Where good lines go. */
    public StagedLines stage(Header header) throws SQLException {
        execute(IntakeSql.CREATE_STAGED);
        return new StagedLines(
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(IntakeSql.COPY_STAGED), header);
    }

    /** Ends staging and notes the lines that the database cannot take. */
    public void check(StagedLines lines, Faults faults) throws SQLException {
        lines.end();
        execute("ANALYZE staged");
        execute(IntakeSql.ROUTE);
        execute("ANALYZE routed (line, vehicle_id)");
        execute(IntakeSql.CREATE_REJECTED);
        noteRejected(faults);
    }

    /**
     * Stores what is neither rejected, refused nor known.
     *
     * @param faults where to note lines that contradict a reading
     */
    public Taken store(String digest, String by, Instant receivedAt, Faults faults) throws SQLException {
        execute(IntakeSql.ONE_AT_A_TIME);
        execute(IntakeSql.NOTE_REFUSALS);
        long refused = execute(IntakeSql.COUNT_REFUSED);
        long staged = number("SELECT count(*) FROM staged");
        long rejected = number("SELECT count(*) FROM rejected");
        long importId = register(digest, by, receivedAt);
        long stored;
        long late;
        try (PreparedStatement store = connection.prepareStatement(IntakeSql.STORE)) {
            store.setTimestamp(1, Timestamp.from(receivedAt));
            store.setLong(2, importId);
            try (ResultSet counts = store.executeQuery()) {
                counts.next();
                stored = counts.getLong(1);
                late = counts.getLong(2);
            }
        }
        long known = staged - rejected - refused - stored;
        if (known > 0) {
            known -= contradictions(faults);
        }
        return new Taken(importId, stored, known, refused, late);
    }

    /** Keeps everything, with the register's line for it. */
    public void commit(Taken taken, long lines) throws SQLException {
        long rejected = lines - taken.stored() - taken.known() - taken.refused();
        try (PreparedStatement end = connection.prepareStatement(IntakeSql.END_IMPORT)) {
            end.setLong(1, lines);
            end.setLong(2, taken.stored());
            end.setLong(3, taken.known());
            end.setLong(4, taken.refused());
            end.setLong(5, taken.late());
            end.setLong(6, rejected);
            end.setLong(7, taken.importId());
            if (end.executeUpdate() != 1) {
                throw new SQLException("The register of imports lost an import under way");
            }
        }
        connection.commit();
    }

    private long contradictions(Faults faults) throws SQLException {
        execute("DELETE FROM rejected");
        long found = execute(IntakeSql.REJECT_CONTRADICTIONS);
        noteRejected(faults);
        return found;
    }

    private void noteRejected(Faults faults) throws SQLException {
        Map<Fault, Long> unlisted = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet counts = statement.executeQuery(IntakeSql.COUNT_REJECTED)) {
            while (counts.next()) {
                unlisted.put(Fault.valueOf(counts.getString(1)), counts.getLong(2));
            }
        }
        try (PreparedStatement first = connection.prepareStatement(IntakeSql.READ_REJECTED)) {
            first.setInt(1, Faults.LISTED);
            try (ResultSet rows = first.executeQuery()) {
                while (rows.next()) {
                    Fault fault = Fault.valueOf(rows.getString(1));
                    faults.ofLine(rows.getLong(2), fault == Fault.UNKNOWN_VISIT ? "visit" : null, fault);
                    unlisted.merge(fault, -1L, Long::sum);
                }
            }
        }
        unlisted.forEach(faults::more);
    }

    private long register(String digest, String by, Instant receivedAt) throws SQLException {
        try (PreparedStatement begin = connection.prepareStatement(IntakeSql.BEGIN_IMPORT)) {
            begin.setString(1, digest);
            begin.setString(2, by);
            begin.setTimestamp(3, Timestamp.from(receivedAt));
            try (ResultSet key = begin.executeQuery()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    private long execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getLargeUpdateCount();
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** Undoes what was not committed and gives the connection back. */
    @Override
    public void close() throws SQLException, IOException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
