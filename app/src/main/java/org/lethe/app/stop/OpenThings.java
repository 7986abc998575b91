package org.lethe.app.stop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What must be closed when the process is told to end (SIGTERM, Ctrl-C): the last opened first, each once.
 *
 * <p>One shutdown hook for all of them, because the JVM runs hooks in no order, and a database must not stop under a job that is still ending.
 */
public final class OpenThings {
    private static final Deque<Runnable> OPEN = new ArrayDeque<>();
    private static final AtomicBoolean ENDING = new AtomicBoolean();
    private static boolean hooked;

    private OpenThings() {}

    /**
     * Remembers something to close.
     *
     * @param thing how to close it; must not need the thread that uses it
     * @return closes it now, and forgets it
     */
    public static Runnable add(Runnable thing) {
        AtomicBoolean closed = new AtomicBoolean();
        Runnable entry = new Runnable() {
            @Override
            public void run() {
                synchronized (OPEN) {
                    OPEN.remove(this);
                }
                if (closed.compareAndSet(false, true)) {
                    thing.run();
                }
            }
        };
        synchronized (OPEN) {
            if (!hooked) {
                hooked = true;
                Runtime.getRuntime().addShutdownHook(new Thread(OpenThings::closeAll, "close what is open"));
            }
            OPEN.push(entry);
        }
        return entry;
    }

    /** Whether the process was told to end: what fails from now on fails because of that. */
    public static boolean isProcessEnding() {
        return ENDING.get();
    }

    private static void closeAll() {
        ENDING.set(true);
        while (true) {
            Runnable entry;
            synchronized (OPEN) {
                if (OPEN.isEmpty()) {
                    return;
                }
                entry = OPEN.peek();
            }
            entry.run();
        }
    }
}
