package org.lethe.writers.evidence;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A database error without the database's words: those may quote a row. Carries SQLSTATE, constraint and table only, and no
 * cause, so that nothing of the row reaches a log, batch metadata or the ledger.
 */
public final class DatabaseRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private DatabaseRefusal(String message) {
        super(message);
    }

    /**
     * Says what failed and with which code.
     *
     * @param what what was being done, in words without data
     * @param failure as the driver or Spring threw it
     */
    public static DatabaseRefusal of(String what, Throwable failure) {
        StringBuilder message = new StringBuilder(what).append(" failed: ");
        if (rootOf(failure) instanceof SQLException sql) {
            String state = sql.getSQLState();
            message.append(state == null ? meaning(state) : "SQLSTATE " + state + " (" + meaning(state) + ")");
            ServerErrorMessage server = sql instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
            if (server != null && server.getTable() != null) {
                message.append(", table ")
                        .append(server.getSchema())
                        .append('.')
                        .append(server.getTable());
            }
            if (server != null && server.getConstraint() != null) {
                message.append(", constraint ").append(server.getConstraint());
            }
        } else {
            message.append(rootOf(failure).getClass().getSimpleName());
        }
        return new DatabaseRefusal(message.append('.').toString());
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof SQLException)) {
            root = root.getCause();
        }
        return root;
    }

    private static String meaning(@Nullable String state) {
        return switch (state == null ? "" : state) {
            case "55P03" -> "a lock was not granted in time";
            case "40P01" -> "deadlock";
            case "40001" -> "serialization failure";
            case "23503" -> "a foreign key still refers to a row";
            case "23502" -> "a value must not be null";
            case "23505" -> "a value must be unique";
            case "23514" -> "a check constraint";
            case "42501" -> "a right is missing; 'lethe policy grants' prints what is needed";
            case "42P01" -> "a table does not exist";
            case "53100" -> "the disk is full";
            case "53300" -> "too many connections";
            case "25P03" -> "the process was silent for too long in the middle of its work";
            case "57P01", "57P02", "57P03" -> "the server is shutting down or starting";
            case "57014" -> "the statement was cancelled";
            case "08000", "08001", "08003", "08004", "08006", "" -> "the connection to the database is gone";
            default -> "see PostgreSQL's error codes";
        };
    }
}
