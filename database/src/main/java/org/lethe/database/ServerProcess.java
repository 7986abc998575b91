package org.lethe.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;

/** The server of a data folder, found through {@code postmaster.pid}, started and stopped with {@code pg_ctl}. Called under {@link ServerLock}. */
final class ServerProcess {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOG_LIMIT = 4L << 20;
    private static final int ATTEMPTS = 100;

    private final Programs programs;
    private final Path data;

    ServerProcess(Programs programs, Path data) {
        this.programs = programs;
        this.data = data;
    }

    /** The port of the server, which is started unless it already runs. */
    int runningPort() throws IOException {
        Optional<PidFile> found = settled();
        return found.isPresent() ? found.get().port() : start();
    }

    void stop() throws IOException {
        if (settled().isPresent()) {
            programs.run(
                    "Stopping the server",
                    "",
                    "pg_ctl",
                    "stop",
                    "-D",
                    data.toString(),
                    "-m",
                    "fast",
                    "-w",
                    "-t",
                    "120");
        }
    }

    /** The running server once it is ready; empty when there is none, or only what a crash left. */
    private Optional<PidFile> settled() throws IOException {
        long start = System.nanoTime();
        while (true) {
            Optional<PidFile> file = PidFile.read(data);
            if (file.isEmpty() && !Files.exists(PidFile.of(data))) {
                return Optional.empty();
            }
            if (file.isPresent() && !file.get().isServerOf(data)) {
                file.get().forgetProcess(data);
                return Optional.empty();
            }
            if (file.isPresent() && file.get().isReady()) {
                return file;
            }
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new DatabaseUnusableException("The server of " + data
                        + " has been neither ready nor gone for two minutes: see " + log() + ".");
            }
            Pause.briefly();
        }
    }

    private int start() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
            Files.move(log(), log().resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            long logged = Files.exists(log()) ? Files.size(log()) : 0;
            try {
                programs.run(
                        "Starting the server",
                        "",
                        "pg_ctl",
                        "start",
                        "-D",
                        data.toString(),
                        "-l",
                        log().toString(),
                        "-o",
                        "-p " + port,
                        "-w",
                        "-t",
                        "120");
                return port;
            } catch (DatabaseUnusableException e) {
                if (attempt == ATTEMPTS || !mayWorkTheNextTime(logged)) {
                    throw new DatabaseUnusableException(e.getMessage() + " The server's own log is " + log() + ".", e);
                }
                Pause.briefly();
            }
        }
    }

    /** Somebody took the port in between, or the processes of a server that was killed are still on their way out. */
    private boolean mayWorkTheNextTime(long logged) throws IOException {
        if (!Files.exists(log())) {
            return false;
        }
        byte[] log = Files.readAllBytes(log());
        int from = (int) Math.min(logged, log.length);
        String said = new String(log, from, log.length - from, StandardCharsets.UTF_8);
        return said.contains("Address already in use") || said.contains("shared memory block");
    }

    private Path log() {
        return data.resolve("server.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
