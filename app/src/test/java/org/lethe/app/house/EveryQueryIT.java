package org.lethe.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lethe.database.DatabaseRole;
import org.lethe.database.FrameworkTables;
import org.lethe.jobs.batch.BatchMetadata;
import org.lethe.sql.Queries;
import org.lethe.testing.TestDatabase;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** Every query file is understood by the migrated schema: a column that was renamed fails here and not at night. */
class EveryQueryIT {

    private static final Path QUERIES =
            Path.of("..", "sql", "src", "main", "resources", "org", "lethe", "sql", "queries");

    private static final List<String> POSTING = List.of(
            "stage-contracts",
            "stage-breakdowns",
            "stage-states",
            "stage-waiting",
            "stage-happened",
            "stage-disputes",
            "stage-agreed",
            "stage-ends",
            "stage-source",
            "stage-series",
            "stage-old",
            "stage-owed",
            "stage-invoices",
            "stage-items",
            "stage-commissions",
            "stage-money",
            "stage-settlements",
            "stage-credits",
            "stage-changes",
            "stage-assets",
            "stage-live",
            "stage-unbilled",
            "stage-allowance",
            "create-batches",
            "create-dimensions",
            "create-flows",
            "create-lines",
            "create-items",
            "create-open",
            "create-future",
            "create-enforceable",
            "create-promised",
            "create-spread",
            "create-accounts");
    private static final List<String> OPENING = List.of(
            "create-opening",
            "stage-contracts",
            "stage-breakdowns",
            "stage-states",
            "stage-opening-invoices",
            "stage-opening-items");

    @Test
    void is_understood_by_the_migrated_schema() throws IOException, SQLException {
        List<String> names = names();
        List<String> refused = new ArrayList<>();
        try (TestDatabase database = TestDatabase.fresh();
                Connection owner = database.connect(DatabaseRole.LETHE_OWNER);
                Connection obfcm = database.connect(DatabaseRole.LETHE_OBFCM);
                Connection dealer = database.connect(DatabaseRole.LETHE_DEALER);
                Connection posting = database.connect(DatabaseRole.LETHE_POSTING);
                Connection opening = database.connect(DatabaseRole.LETHE_POSTING)) {
            FrameworkTables frameworks = new FrameworkTables(database.connections());
            frameworks.install(BatchMetadata.FIRST_TABLE, BatchMetadata.SCRIPT);
            frameworks.install("qrtz_job_details", "org/quartz/impl/jdbcjobstore/tables_postgres.sql");
            try (Statement selection =
                    obfcm.createStatement()) { // a table of the session's own, which its queries ask for
                selection.execute(Queries.named("obfcm/create-selection").replace("ON COMMIT DROP", ""));
            }
            stage(posting, POSTING);
            stage(opening, OPENING);
            for (String name : names) {
                String sql =
                        NamedParameterUtils.substituteNamedParameters(Queries.named(name), new MapSqlParameterSource());
                Connection reader = // whoever sees the tables
                        name.startsWith("obfcm/")
                                ? obfcm
                                : name.startsWith("dealer/")
                                        ? dealer
                                        : !name.startsWith("ifrs/")
                                                ? owner
                                                : name.contains("opening") ? opening : posting;
                try (PreparedStatement statement = reader.prepareStatement(sql)) {
                    statement.getParameterMetaData(); // makes the server parse and analyse it
                } catch (SQLException e) {
                    refused.add(name + ": " + e.getMessage());
                }
            }
        }

        assertThat(names).hasSizeGreaterThan(30);
        assertThat(refused).isEmpty();
    }

    /** The tables of a session that queries of the books ask for, made in their order and empty. */
    private static void stage(Connection session, List<String> queries) throws SQLException {
        session.setAutoCommit(false);
        for (String query : queries) {
            String sql = Queries.named("ifrs/" + query)
                    .replaceAll("(?<!:):[a-zA-Z]+", "NULL")
                    .replace("ON COMMIT DROP", ""); // they must outlive this transaction
            try (Statement statement = session.createStatement()) {
                statement.execute(
                        "SELECT set_config('ifrs.' || name, value, FALSE) FROM (VALUES ('entity', 'X'), ('seq', '1'),"
                                + " ('version', '1'), ('format', '1'), ('from', '2026-01-01'), ('to', '2026-01-01'), ('day', '2026-01-31'), ('partner', ''),"
                                + " ('segment', ''), ('countries', '{}'), ('unbilled', 'accrue')) AS c(name, value)");
                statement.execute(sql);
            }
        }
        session.commit();
        session.setAutoCommit(true);
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(QUERIES)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .map(file -> QUERIES.relativize(file)
                            .toString()
                            .replace(".sql", "")
                            .replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
