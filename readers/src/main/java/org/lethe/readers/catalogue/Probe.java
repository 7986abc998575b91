package org.lethe.readers.catalogue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lethe.rules.retention.TableName;
import org.lethe.sql.Queries;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets PostgreSQL read a query of the policy without running it: as a temporary view, which cannot write, whose column types
 * and base tables the catalogue then tells. Must be used inside a transaction that is rolled back.
 */
final class Probe {

    private final JdbcTemplate jdbc;

    Probe(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Answer ask(String query) {
        jdbc.execute("SAVEPOINT probe");
        try {
            jdbc.execute("CREATE TEMP VIEW lethe_probe AS " + query);
            jdbc.execute("EXPLAIN SELECT * FROM lethe_probe");
            JdbcClient client = JdbcClient.create(jdbc);
            List<String> volatileFunctions = client.sql(Queries.named("catalogue/read-probe-volatile"))
                    .query((row, number) -> row.getString(1))
                    .list();
            if (!volatileFunctions.isEmpty()) {
                return new Answer.NotUnderstood("it calls " + String.join(", ", volatileFunctions)
                        + ", which may change something, or answer differently each time; a function that does neither is"
                        + " declared STABLE or IMMUTABLE");
            }
            List<String> types = client.sql(Queries.named("catalogue/read-probe-types"))
                    .query((row, number) -> row.getString(1))
                    .list();
            Set<TableName> tables = new TreeSet<>(client.sql(Queries.named("catalogue/read-probe-tables"))
                    .query((row, number) -> new TableName(row.getString(1), row.getString(2)))
                    .list());
            return new Answer.Understood(types, tables);
        } catch (DataAccessException refused) {
            return new Answer.NotUnderstood(firstLine(refused));
        } finally {
            jdbc.execute("ROLLBACK TO SAVEPOINT probe");
        }
    }

    /** PostgreSQL's words about the policy's text; no row has been read, so no data is in them. */
    private static String firstLine(DataAccessException refused) {
        String message = String.valueOf(refused.getMostSpecificCause().getMessage());
        return message.lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
    }

    sealed interface Answer {
        record Understood(List<String> types, Set<TableName> reads) implements Answer {
            public Understood {
                types = List.copyOf(types);
            }
        }

        record NotUnderstood(String why) implements Answer {}
    }
}
