package org.lethe.sample.table;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Copies one batch in the background while the next is being made; a failure surfaces at the next delivery or arrival. */
final class Courier implements AutoCloseable {

    /** The rows of one table, in bytes that nobody else touches until they have arrived. */
    static final class Load {
        final Table table;
        final int size;
        final byte[] bytes;

        Load(Table table, int size, byte[] bytes) {
            this.table = table;
            this.size = size;
            this.bytes = bytes;
        }
    }

    /** A journey to the database. */
    interface Journey {
        void travel() throws SQLException;
    }

    private final ExecutorService road = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().name("sample-copy").daemon().unstarted(task));
    private @Nullable Future<?> underWay;

    void deliver(Journey journey) throws SQLException, IOException {
        awaitArrival();
        underWay = road.submit(() -> {
            journey.travel();
            return null;
        });
    }

    void awaitArrival() throws SQLException, IOException {
        Future<?> waiting = underWay;
        underWay = null;
        if (waiting == null) {
            return;
        }
        try {
            waiting.get();
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        } catch (InterruptedException | CancellationException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The load was interrupted", stopped);
        }
    }

    private static SQLException unwrapped(ExecutionException failed) {
        Throwable cause = failed.getCause();
        return cause instanceof SQLException sql ? sql : new SQLException("Copying a batch failed", cause);
    }

    /** Ends the background thread when its journey is over: the connection must be free afterwards. */
    @Override
    public void close() {
        road.close();
    }
}
