package org.lethe.sample.table;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Copies in the background, one thing after the other; a failure surfaces at the next delivery or arrival. */
public final class Courier implements AutoCloseable {

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
    public interface Journey {

        /** Sends rows and returns when they have arrived. */
        void travel() throws SQLException, IOException;
    }

    private final ExecutorService road;
    private @Nullable Future<?> underWay;

    /** @param name of the thread */
    public Courier(String name) {
        road = Executors.newSingleThreadExecutor(
                task -> Thread.ofPlatform().name(name).daemon().unstarted(task));
    }

    /** Waits for the journey before, and sets out on this one. */
    public void deliver(Journey journey) throws SQLException, IOException {
        awaitArrival();
        underWay = road.submit(() -> {
            journey.travel();
            return null;
        });
    }

    /** Waits for the journey under way, and throws what went wrong on it. */
    public void awaitArrival() throws SQLException, IOException {
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
