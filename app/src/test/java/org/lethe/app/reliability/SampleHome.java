package org.lethe.app.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lethe.app.cli.CommandLineProgram;
import org.lethe.database.Durability;
import org.lethe.database.EmbeddedServer;
import org.lethe.testing.TestFolder;

/** A folder in which Lethe runs its own server over a small sample whose first night somebody has approved; can be copied. */
final class SampleHome implements AutoCloseable {

    static final String DAY = "2026-06-15";

    private static @Nullable Path template;

    final Path folder;
    private final Map<String, String> more;
    private EmbeddedServer server;

    private SampleHome(Path folder, Map<String, String> more) {
        this.folder = folder;
        this.more = more;
        this.server = EmbeddedServer.start(folder, Durability.SURVIVES_POWER_CUTS);
    }

    /** The folder that all others are copied from, made once and left at rest. */
    static synchronized Path template() {
        if (template == null) {
            Path parent = TestFolder.of("reliability");
            delete(parent);
            template = made(parent.resolve("template"));
        }
        return template;
    }

    private static Path made(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        try (SampleHome home = new SampleHome(folder, Map.of())) {
            home.done("sample", "load", "--scale", "0.05", "--as-of", DAY);
            home.done("plan", "--as-of", DAY);
            home.done("approve", "1", "--reason", "first run on a backlog", "--by", "test");
            home.done("explain", "customer", "1"); // makes the key of the tombstones, so that all copies have the same
        }
        return folder;
    }

    /** A copy of its own, with its server running. */
    static SampleHome copyOf(String name, Map<String, String> more) {
        Path template = template();
        Path folder = template.resolveSibling(name);
        try (Stream<Path> files = Files.walk(template)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = folder.resolve(template.relativize(file).toString());
                if (!file.startsWith(template.resolve("binaries")) || file.equals(template.resolve("binaries"))) {
                    Files.copy(file, copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            Files.delete(folder.resolve("binaries"));
            Files.createSymbolicLink(folder.resolve("binaries"), template.resolve("binaries"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new SampleHome(folder, more);
    }

    /** Types a command in a process of its own. */
    RealProcess start(String... words) {
        return RealProcess.lethe(environment(), folder, words);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("LETHE_HOME", folder.toString());
        environment.put("LETHE_ROOT", Path.of("..").toAbsolutePath().normalize().toString());
        environment.putAll(Map.of("LETHE_DB_URL", "", "LETHE_DB_USER", "", "LETHE_DB_PASSWORD_FILE", ""));
        return environment;
    }

    /** Starts the night, or goes on with it. */
    RealProcess night() {
        return start("run", "retention", "--as-of", DAY);
    }

    /** Types a command that must do what it says, in this process: it is not the one to be killed. */
    String done(String... words) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        assertThat(CommandLineProgram.run(environment(), writer, writer, words))
                .as(said.toString())
                .isZero();
        return said.toString();
    }

    /** The process that all sessions of the server descend from. */
    long postmaster() {
        try {
            return Long.parseLong(
                    Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** After its server was killed: somebody starts it again. */
    void startServerAgain() {
        server.close();
        server = EmbeddedServer.start(folder, Durability.SURVIVES_POWER_CUTS);
    }

    /** A session as the login, which may read everything. */
    Connection connect(String role) throws SQLException {
        Connection connection = DriverManager.getConnection(
                server.login().url(), server.login().user(), server.login().password());
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE " + role);
        }
        return connection;
    }

    /** The one number that a query of the audit role gives. */
    long ask(String query) {
        try (Connection connection = connect("lethe_audit");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops its server; the folder stays for whoever wants to see, until the next tests make theirs. */
    @Override
    public void close() {
        server.close();
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst =
                    files.sorted(java.util.Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
