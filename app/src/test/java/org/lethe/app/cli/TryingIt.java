package org.lethe.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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
