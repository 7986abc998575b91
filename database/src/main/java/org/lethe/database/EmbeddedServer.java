package org.lethe.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A real PostgreSQL in a folder of its own, shared by all Lethe processes of that folder: the first one starts it, the last one stops it, and one
 * that is already running is found again.
 *
 * <p>It listens on 127.0.0.1 only and asks for a password that lies in the folder, readable by its owner alone. Two processes that start at the
 * same moment wait for one another; one that crashed is not counted.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final Map<Path, Shared> SHARED = new HashMap<>();

    private final Path home;
    private final Login login;
    private boolean closed;

    private EmbeddedServer(Path home, Login login) {
        this.home = home;
        this.login = login;
    }

    /**
     * Starts or joins the server of a folder, creating it when there is none.
     *
     * @param folder {@code $LETHE_HOME}
     * @param durability counts when the server's data is created
     * @throws DatabaseUnusableException when the folder is somebody else's, or the server does not start
     */
    public static EmbeddedServer start(Path folder, Durability durability) {
        Path home = folder.toAbsolutePath().normalize();
        synchronized (SHARED) {
            try {
                Shared shared = SHARED.get(home);
                if (shared == null) {
                    shared = Shared.join(home, durability);
                    SHARED.put(home, shared);
                }
                shared.leases++;
                String url = "jdbc:postgresql://127.0.0.1:" + shared.port + "/" + DataFolder.LOGIN;
                return new EmbeddedServer(
                        home, new Login(url, DataFolder.LOGIN, Password.readFrom(Password.file(home))));
            } catch (NoSuchFileException e) {
                throw new DatabaseUnusableException(
                        "The file " + e.getFile() + " is missing: put it back, or start anew with ./lethe reset"
                                + " --yes.",
                        e);
            } catch (IOException e) {
                throw new DatabaseUnusableException(
                        "Lethe's own server under " + home + " cannot be started: " + e.getMessage() + ".", e);
            }
        }
    }

    /** The login that owns the database and may create roles; no superuser. */
    public Login login() {
        return login;
    }

    /** Leaves the server, and stops it when nobody else uses it. */
    @Override
    public void close() {
        synchronized (SHARED) {
            Shared shared = SHARED.get(home);
            if (closed || shared == null) {
                return;
            }
            closed = true;
            shared.leases--;
            if (shared.leases > 0) {
                return;
            }
            SHARED.remove(home);
            try {
                shared.leave();
            } catch (IOException e) {
                throw new DatabaseUnusableException(
                        "Lethe's own server under " + home + " cannot be stopped: " + e.getMessage() + ".", e);
            }
        }
    }

    /**
     * Removes the data, the password and the log of a folder for good; the unpacked programs stay.
     *
     * @param folder {@code $LETHE_HOME}
     * @return whether there was anything to remove
     * @throws DatabaseUnusableException when a process uses the server, or the folder is somebody else's
     */
    @SuppressWarnings("try") // the lock is held, not used
    public static boolean remove(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        if (!Files.exists(home)) {
            return false;
        }
        synchronized (SHARED) {
            try {
                Folders.claim(home);
                try (ServerLock lock = ServerLock.acquire(home)) {
                    if (SHARED.containsKey(home) || !new ServerUsers(home).leave()) {
                        throw new DatabaseUnusableException(
                                "Another Lethe is using the database under " + home + ": end it first, then reset.");
                    }
                    return removeAll(home);
                }
            } catch (IOException e) {
                throw new DatabaseUnusableException(
                        "The database under " + home + " cannot be removed: " + e.getMessage() + ".", e);
            }
        }
    }

    private static boolean removeAll(Path home) throws IOException {
        DataFolder data = new DataFolder(home);
        boolean found = Files.exists(data.path());
        if (found) {
            new ServerProcess(new Programs(home, Binaries.unpackedUnder(home)), data.path()).stop();
        }
        Folders.delete(data.path());
        Files.deleteIfExists(Password.file(home));
        Files.deleteIfExists(home.resolve("last-command.log"));
        return found;
    }

    /** This process's part in the server: one shared lock, however many leases. */
    private static final class Shared {
        private final Path home;
        private final ServerUsers users;
        private final ServerProcess process;
        private final int port;
        private int leases;

        private Shared(Path home, ServerUsers users, ServerProcess process, int port) {
            this.home = home;
            this.users = users;
            this.process = process;
            this.port = port;
        }

        @SuppressWarnings("try")
        static Shared join(Path home, Durability durability) throws IOException {
            Folders.claim(home);
            try (ServerLock lock = ServerLock.acquire(home)) {
                ServerUsers users = new ServerUsers(home);
                boolean joined = false;
                try {
                    users.join();
                    Programs programs = new Programs(home, Binaries.unpackedUnder(home));
                    DataFolder data = new DataFolder(home);
                    data.createIfMissing(programs, durability);
                    ServerProcess process = new ServerProcess(programs, data.path());
                    Shared shared = new Shared(home, users, process, process.runningPort());
                    joined = true;
                    return shared;
                } finally {
                    if (!joined) {
                        users.leave();
                    }
                }
            }
        }

        @SuppressWarnings("try")
        void leave() throws IOException {
            try (ServerLock lock = ServerLock.acquire(home)) {
                if (users.leave()) {
                    process.stop();
                }
            }
        }
    }
}
