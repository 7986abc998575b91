package org.lethe.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Connections to one database, each in one role from its first moment on.
 *
 * <p>The driver neither prints the server's error details (they quote rows) nor lets statements settle on a generic plan (a
 * slice's range would no longer count). The session's time zone is the one given here, whatever the machine's.
 */
public final class Connections implements AutoCloseable {
    private static final int POOL = 6;
    private static final String CONNECT_SECONDS = "10";
    private static final long CONNECT_MILLIS = 10_000;

    /** Tells the sessions of one process from those of all others, for whoever has to end them. */
    private final String process = UUID.randomUUID().toString().substring(0, 8);

    private final Login login;
    private final String timeZone;
    private final Map<DatabaseRole, HikariDataSource> pools = new EnumMap<>(DatabaseRole.class);

    /**
     * @param login where and as whom
     * @param timeZone of every session, as PostgreSQL spells it
     */
    public Connections(Login login, String timeZone) {
        this.login = login;
        this.timeZone = timeZone;
    }

    /** Where these connections go and as whom. */
    public Login login() {
        return login;
    }

    /**
     * The pool of a role, opened at the first call.
     *
     * @throws DatabaseUnusableException when the server, the login or the role is not there
     */
    public synchronized DataSource dataSource(DatabaseRole role) {
        HikariDataSource known = pools.get(role);
        if (known != null) {
            return known;
        }
        checkOnce(role);
        HikariConfig config = new HikariConfig();
        config.setPoolName(role.roleName());
        config.setJdbcUrl(login.url());
        config.setDataSourceProperties(properties(role));
        config.setConnectionInitSql(setTimeZone());
        config.setMaximumPoolSize(POOL);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECT_MILLIS); // a server that is gone is said to be gone, not waited for
        config.setExceptionOverrideClassName(StayConnected.class.getName());
        config.setInitializationFailTimeout(-1); // tried a moment ago
        HikariDataSource pool = new HikariDataSource(config);
        pools.put(role, pool);
        return pool;
    }

    private void checkOnce(DatabaseRole role) {
        try {
            open(role).close();
        } catch (SQLException e) {
            throw ConnectionFailure.explain(e, login, role.roleName());
        }
    }

    /**
     * One connection outside the pool, in a role; the caller closes it.
     *
     * @throws DatabaseUnusableException when the server, the login or the role is not there
     */
    public Connection open(DatabaseRole role) {
        return open(properties(role), role.roleName());
    }

    /**
     * One connection as the login itself, for installing roles and creating schemas; the caller closes it.
     *
     * @throws DatabaseUnusableException when the server or the login is not there
     */
    public Connection openAsLogin() {
        return open(properties("", "admin"), login.user());
    }

    private Connection open(Properties properties, String role) {
        try {
            Connection connection = DriverManager.getConnection(login.url(), properties);
            try (Statement statement = connection.createStatement()) {
                statement.execute(setTimeZone());
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw ConnectionFailure.explain(e, login, role);
        }
    }

    private String setTimeZone() {
        return "SET TIME ZONE '%s'".formatted(timeZone.replace("'", ""));
    }

    private Properties properties(DatabaseRole role) {
        return properties("-c role=" + role.roleName() + " ", role.purpose());
    }

    private Properties properties(String roleOption, String purpose) {
        Properties properties = new Properties();
        properties.setProperty("user", login.user());
        if (login.password() != null) {
            properties.setProperty("password", login.password());
        }
        // Rules look up facts row by row, which the planner takes for dear enough to compile: 27 s of it for 0.4 s of
        // work.
        // A client silent for a minute is asked whether its machine is still there, and its locks are freed if not.
        properties.setProperty(
                "options",
                roleOption + "-c jit=off -c tcp_keepalives_idle=60"
                        + " -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3");
        // A statement without a name is planned for its values each time. Forcing custom plans would do that too, and
        // plan
        // the check of every foreign key anew for every row.
        properties.setProperty("prepareThreshold", "0");
        properties.setProperty("ApplicationName", "lethe " + purpose + " #" + process);
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    /** Closes every pool. */
    @Override
    public synchronized void close() {
        pools.values().forEach(HikariDataSource::close);
        pools.clear();
    }
}
