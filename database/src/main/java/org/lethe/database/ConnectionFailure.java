package org.lethe.database;

import java.sql.SQLException;

/** Turns the reasons why a connection is refused into what a person can do about them. */
final class ConnectionFailure {
    private ConnectionFailure() {}

    static DatabaseUnusableException explain(SQLException failure, Login login, String role) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        String sentence = switch (state) {
            case "08001", "08006", "08004", "57P03" ->
                "No PostgreSQL answers at " + login.url() + ": is it running, and may this machine reach it?";
            case "28P01", "28000" ->
                "The server refuses " + login + ": check LETHE_DB_USER and the file named by LETHE_DB_PASSWORD_FILE.";
            case "3D000" -> "There is no database at " + login.url() + ": create it, or correct LETHE_DB_URL.";
            case "53300" ->
                "The server at " + login.url() + " has no connection left: end others, or raise max_connections.";
            case "22023", "42501", "42704" ->
                "Login " + login.user() + " does not hold role " + role
                        + ": run ./lethe admin install once, as a login that may create" + " roles.";
            default -> "The connection to " + login.url() + " failed with SQL state " + state + ".";
        };
        return new DatabaseUnusableException(sentence, failure);
    }
}
