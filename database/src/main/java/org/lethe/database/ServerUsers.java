package org.lethe.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Who uses the server of a folder, counted by the operating system: every process holds a shared lock for as long as it lives, so that a process
 * that crashed does not count. All methods are called under {@link ServerLock}.
 *
 * <p>One per process and folder: closing a second channel on the same file would drop the first one's lock.
 */
final class ServerUsers {
    private final FileChannel channel;
    private @Nullable FileLock mine;

    ServerUsers(Path home) throws IOException {
        channel = FileChannel.open(
                home.resolve("users.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    void join() throws IOException {
        mine = channel.lock(0, Long.MAX_VALUE, true);
    }

    /** Leaves, and says whether nobody else is left. */
    boolean leave() throws IOException {
        if (mine != null) {
            mine.release();
            mine = null;
        }
        try (channel) {
            @Nullable FileLock everything = channel.tryLock();
            return everything != null;
        }
    }
}
