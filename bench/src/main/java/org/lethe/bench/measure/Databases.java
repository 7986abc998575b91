package org.lethe.bench.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lethe.database.Connections;
import org.lethe.database.Login;

/**
 * Databases of a benchmark's own on somebody's server, dropped at its end. A state is restored by copying the template's files,
 * which costs seconds where loading costs minutes.
 */
public final class Databases implements AutoCloseable {
    private static final String ZONE = "UTC";

    private final Connections server;
    private final String prefix;
    private final List<String> created = new CopyOnWriteArrayList<>();

    /** @param login may create databases; the database it names is connected to and not looked at */
    public Databases(Login login) {
        this.server = new Connections(login, ZONE);
        this.prefix = "lethe_bench_" + ProcessHandle.current().pid() + "_";
    }

    /** A new, empty database. */
    public String create(String name) {
        return copy("template1", name);
    }

    /** A copy of a database to which nobody is connected. */
    public String copy(String source, String name) {
        String whole = prefix + name;
        dropIfThere(whole);
        created.add(whole);
        run("CREATE DATABASE " + whole + " TEMPLATE " + source + " STRATEGY FILE_COPY");
        return whole;
    }

    /** Connections to one of them; the caller closes them before it is copied or dropped. */
    public Connections connect(String database) {
        return new Connections(login(database), ZONE);
    }

    /** How to get to one of them. */
    public Login login(String database) {
        return server.login().inDatabase(database);
    }

    /** Drops one, whoever is still in it. */
    public void drop(String database) {
        if (created.contains(database)) {
            dropIfThere(database);
            created.remove(database);
        }
    }

    /**
     * First without FORCE: that waits for workers of autovacuum and ends them. FORCE fails on them unless the login is a superuser, and is
     * for sessions of our own.
     */
    private void dropIfThere(String database) {
        try {
            run("DROP DATABASE IF EXISTS " + database);
        } catch (ServerRefusedException somebodyIsInIt) {
            run("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
        }
    }

    private void run(String sql) {
        try (Connection connection = server.openAsLogin();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new ServerRefusedException(
                    "The benchmark needs databases of its own and this login could not make or drop one: SQLSTATE "
                            + e.getSQLState() + ". It needs CREATEDB.",
                    e);
        }
    }

    /** Drops all of them. */
    @Override
    public void close() {
        try {
            List.copyOf(created).forEach(this::drop);
        } finally {
            server.close();
        }
    }
}
