package org.lethe.testing;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.lethe.database.Connections;
import org.lethe.database.DatabaseSettings;
import org.lethe.database.Durability;
import org.lethe.database.EmbeddedServer;
import org.lethe.database.Login;

/** The one server of this JVM. Its databases carry a name that no other test JVM uses; they go when the JVM ends, and the server with them. */
final class TestServer {
    private static @Nullable TestServer instance;

    private final @Nullable EmbeddedServer embedded;
    private final Login login;
    private final String prefix;
    private @Nullable String template;

    private TestServer(@Nullable EmbeddedServer embedded, Login login) {
        byte[] random = new byte[4];
        new SecureRandom().nextBytes(random);
        this.embedded = embedded;
        this.login = login;
        this.prefix = "lethe_test_" + ProcessHandle.current().pid() + "_"
                + HexFormat.of().formatHex(random);
    }

    static synchronized TestServer instance() {
        if (instance == null) {
            TestServer server = switch (DatabaseSettings.from(System.getenv())) {
                case DatabaseSettings.Embedded ignored -> {
                    Path home = TestFolder.of("test-server");
                    EmbeddedServer started = EmbeddedServer.start(home, Durability.FORGETS_AT_POWER_CUTS);
                    TestServer own = new TestServer(started, started.login());
                    own.dropWhatKilledTestsLeft();
                    yield own;
                }
                case DatabaseSettings.External external -> new TestServer(null, external.login());
            };
            Runtime.getRuntime().addShutdownHook(new Thread(server::end, "end of the test server"));
            instance = server;
        }
        return instance;
    }

    Login login() {
        return login;
    }

    String prefix() {
        return prefix;
    }

    synchronized String template() {
        if (template == null) {
            String name = prefix + "_template";
            create(name, "template1");
            TestDatabase.migrate(login.inDatabase(name));
            template = name;
        }
        return template;
    }

    void create(String name, String source) {
        run("CREATE DATABASE %s TEMPLATE %s STRATEGY %s"
                .formatted(name, source, embedded == null ? "wal_log" : "file_copy"));
    }

    /** A login that is no superuser may not end a worker of autovacuum that is just at it; a moment later the worker is gone. */
    void drop(String name) {
        for (int patience = 40; ; patience--) {
            try {
                run("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name));
                return;
            } catch (IllegalStateException refused) {
                if (patience == 0
                        || !(refused.getCause() instanceof SQLException cause && "42501".equals(cause.getSQLState()))) {
                    throw refused;
                }
                LockSupport.parkNanos(250_000_000L);
            }
        }
    }

    private void dropWhatKilledTestsLeft() {
        List<String> left = new ArrayList<>();
        try (Connections connections = new Connections(login, TestDatabase.SESSION_ZONE);
                Connection connection = connections.openAsLogin();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT datname FROM pg_database WHERE datname LIKE 'lethe\\_test\\_%'")) {
            while (rows.next()) {
                left.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        left.stream()
                .filter(name ->
                        ProcessHandle.of(Long.parseLong(name.split("_", -1)[2])).isEmpty())
                .forEach(this::drop);
    }

    private void run(String sql) {
        try (Connections connections = new Connections(login, TestDatabase.SESSION_ZONE);
                Connection connection = connections.openAsLogin();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private synchronized void end() {
        try {
            if (template != null) {
                drop(template);
            }
        } finally {
            if (embedded != null) {
                embedded.close();
            }
        }
    }
}
