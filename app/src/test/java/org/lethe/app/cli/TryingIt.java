package org.lethe.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.lethe.database.DatabaseRole;
import org.lethe.testing.TestDatabase;

/** A person at a terminal, with a database and a folder of his own on whichever server the tests use. */
final class TryingIt implements AutoCloseable {
    final TestDatabase database = TestDatabase.fresh();
    final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private String out = "";
    private String err = "";

    TryingIt(String name) {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            home = Files.createTempDirectory(target, name);
            Path password = home.resolve("password");
            String secret = database.login().password();
            if (secret != null) {
                Files.writeString(password, secret);
                environment.put("LETHE_DB_PASSWORD_FILE", password.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.put("LETHE_HOME", home.toString());
        environment.put("LETHE_ROOT", Path.of("..").toAbsolutePath().normalize().toString());
        environment.put("LETHE_DB_URL", database.login().url());
        environment.put("LETHE_DB_USER", database.login().user());
    }

    /** Types a command; its exit code. */
    int lethe(String... words) {
        StringWriter toOut = new StringWriter();
        StringWriter toErr = new StringWriter();
        int code =
                CommandLineProgram.run(environment, new PrintWriter(toOut, true), new PrintWriter(toErr, true), words);
        out = toOut.toString();
        err = toErr.toString();
        return code;
    }

    /** Sets a variable for all commands that follow. */
    TryingIt with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** The one text that a query of the business owner gives. */
    String query(String sql) {
        try (Connection owner = database.connect(DatabaseRole.BUSINESS_OWNER);
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the last command printed as its result. */
    String out() {
        return out;
    }

    /** What the last command said beside it. */
    String err() {
        return err;
    }

    @Override
    public void close() {
        database.close();
    }
}
