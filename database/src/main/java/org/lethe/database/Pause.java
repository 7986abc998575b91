package org.lethe.database;

/** Waiting for another process, which tells nobody when it is ready. */
final class Pause {
    private Pause() {}

    static void briefly() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnusableException("Interrupted while waiting for the server.", e);
        }
    }
}
