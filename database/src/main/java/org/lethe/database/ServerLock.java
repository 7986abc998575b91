package org.lethe.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Only one process at a time starts, stops or removes the server of a folder. The operating system frees the lock of a process that dies. */
final class ServerLock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private final FileChannel channel;

    private ServerLock(FileChannel channel) {
        this.channel = channel;
    }

    static ServerLock acquire(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long start = System.nanoTime();
        @Nullable FileLock lock = channel.tryLock();
        while (lock == null) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                channel.close();
                throw new DatabaseUnusableException("Another Lethe has been starting or stopping the server under "
                        + home + " for two minutes: look for a lethe process that hangs, and try again.");
            }
            Pause.briefly();
            lock = channel.tryLock();
        }
        return new ServerLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
