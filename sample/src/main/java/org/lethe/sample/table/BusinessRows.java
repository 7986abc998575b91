package org.lethe.sample.table;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Rows of all tables waiting to be copied, and the next key of each.
 *
 * <p>Whoever writes keeps rows that refer to one another between two flushes together; a flush copies referenced tables
 * first. While one batch is copied the next is being invented, so that both processors work; memory is bounded by the two.
 */
public final class BusinessRows implements AutoCloseable {

    private static final int FLUSH_AT = 4 * 1024 * 1024;
    private static final int PIECE = 64 * 1024;

    private final CopyManager copy;
    private final CopyManager telemetry;
    private final Courier courier = new Courier("sample-copy");
    private final Map<Table, TableRows> tables = new EnumMap<>(Table.class);
    private final Map<Table, LongCopy> longCopies = new EnumMap<>(Table.class);
    private final Map<Table, Long> keys = new EnumMap<>(Table.class);

    /**
     * @param copy where rows go
     * @param telemetry where those of telemetry go: a connection of its own
     */
    public BusinessRows(CopyManager copy, CopyManager telemetry) {
        this.copy = copy;
        this.telemetry = telemetry;
        for (Table table : Table.values()) {
            tables.put(table, new TableRows(table));
            keys.put(table, firstKey(table));
        }
    }

    /** Where the rows of a table go. */
    public TableRows into(Table table) {
        TableRows rows = tables.get(table);
        if (rows == null) {
            throw new IllegalArgumentException("No such table: " + table);
        }
        return rows;
    }

    /** A key nobody has used yet. Cases of both kinds share their numbers, so that a hold on a case is unambiguous. */
    public long newKey(Table table) {
        return keys.merge(table == Table.SUPPORT_CASE ? Table.SERVICE_CASE : table, 1L, Long::sum);
    }

    /** Sends what is waiting on its way if that is much. */
    public void flushWhenFull() throws SQLException, IOException {
        int waiting = 0;
        for (TableRows rows : tables.values()) {
            waiting += rows.size();
        }
        if (waiting >= FLUSH_AT) {
            dispatch();
        }
    }

    /** Copies what is waiting and returns when it has arrived; only then may the connection be used for something else. */
    public void flush() throws SQLException, IOException {
        dispatch();
        courier.awaitArrival();
    }

    private void dispatch() throws SQLException, IOException {
        List<Courier.Load> loads = new ArrayList<>();
        tables.forEach((table, rows) -> {
            if (rows.size() > 0) {
                loads.add(new Courier.Load(table, rows.size(), rows.handOver()));
            }
        });
        courier.deliver(() -> {
            for (Courier.Load load : loads) {
                CopyIn stream = road(load.table).copyIn(load.table.copyStatement());
                send(stream, load.bytes, load.size);
                stream.endCopy();
            }
        });
    }

    private CopyManager road(Table table) {
        return table == Table.TELEMETRY ? telemetry : copy;
    }

    /** Begins one long COPY for a table of many rows; nothing else can be copied on the same connection before its end. */
    public LongCopy longCopy(Table table) throws SQLException {
        LongCopy begun = new LongCopy(road(table).copyIn(table.copyStatement() + " (FORMAT binary)"), table);
        longCopies.put(table, begun);
        return begun;
    }

    private static void send(CopyIn stream, byte[] bytes, int size) throws SQLException {
        for (int at = 0; at < size; at += PIECE) {
            stream.writeToCopy(bytes, at, Math.min(PIECE, size - at));
        }
    }

    /** Rows written so far over all tables. */
    public long rows() {
        return tables.keySet().stream().mapToLong(this::rows).sum();
    }

    /** Rows written so far, by table name. */
    public Map<String, Long> rowsPerTable() {
        Map<String, Long> counts = new LinkedHashMap<>();
        tables.keySet().forEach(table -> counts.put(table.tableName(), rows(table)));
        return counts;
    }

    private long rows(Table table) {
        LongCopy longCopy = longCopies.get(table);
        return into(table).rows() + (longCopy == null ? 0 : longCopy.rows());
    }

    /** Waits for a batch under way, whatever becomes of it. */
    @Override
    public void close() {
        courier.close();
    }

    private static long firstKey(Table table) {
        return switch (table) {
            case CUSTOMER, CONTRACT, VEHICLE, LOGIN_ACCOUNT -> 100_000L;
            case SERVICE_CASE -> 7_000_000_000L;
            default -> 0L;
        };
    }
}
