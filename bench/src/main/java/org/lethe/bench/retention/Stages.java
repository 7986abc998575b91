package org.lethe.bench.retention;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.lethe.bench.measure.Databases;
import org.lethe.database.Connections;
import org.lethe.database.DatabaseRole;
import org.lethe.database.FrameworkTables;
import org.lethe.database.Migrations;
import org.lethe.database.Roles;
import org.lethe.jobs.batch.BatchMetadata;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Databases with everything a run needs and one large table each, loaded once and copied for every round. */
final class Stages {
    private static final int READINGS_OF_A_VEHICLE = 1_000;
    private static final int FEWEST_VEHICLES = 400;

    private final Databases databases;
    private final String base;

    Stages(Databases databases) {
        this.databases = databases;
        this.base = databases.create("base");
        try (Connections connections = databases.connect(base)) {
            install(connections);
        }
    }

    static void install(Connections connections) {
        try (Connection login = connections.openAsLogin()) {
            Roles.install(login, connections.login().user());
            Migrations migrations = new Migrations(connections);
            migrations.migrateLethe();
            migrations.migrateReference();
            new FrameworkTables(connections).install(BatchMetadata.FIRST_TABLE, BatchMetadata.SCRIPT);
            try (var statement = login.createStatement()) {
                statement.execute("CREATE SCHEMA bench AUTHORIZATION business_owner");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A database for the benchmark could not be made", e);
        }
        owner(connections).execute(Text.of("tables.sql"));
        new JdbcTemplate(connections.dataSource(DatabaseRole.LETHE_OPERATOR)).execute(Text.of("fill-holds.sql"));
    }

    /** Readings in one table, half of them expired on {@link Days#HALF}. */
    String readings(String name, long rows) {
        return stage(name, connections -> fillReadings(connections, "reading", rows));
    }

    /** The same, and so many more that have expired on {@link Days#LAST}, where nothing else has. */
    String readingsWithExpired(String name, long rows, int expired) {
        return stage(name, connections -> {
            fillReadings(connections, "reading", rows);
            JdbcClient owner = JdbcClient.create(connections.dataSource(DatabaseRole.BUSINESS_OWNER));
            owner.sql("""
                            CREATE TABLE business.again AS
                            SELECT 0 - r.reading_id AS reading_id, r.captured_at - interval '28 days' AS captured_at,
                                   r.received_at - interval '28 days' AS received_at,
                                   r.vehicle_id, r.login_id, r.category, r.service_id, r.payload
                            FROM (SELECT * FROM bench.reading ORDER BY reading_id DESC LIMIT :expired) AS r
                            """).param("expired", expired).update();
            owner.sql("INSERT INTO bench.reading SELECT * FROM business.again").update();
        });
    }

    /** Readings in one partition for each day. */
    String days(String name, long rows, int readingsOfDays) {
        return stage(name, connections -> {
            JdbcTemplate owner = owner(connections);
            for (LocalDate day = Days.LAST.minusDays(Days.KEPT);
                    day.isBefore(Days.LAST);
                    day = day.plusDays(readingsOfDays)) {
                owner.execute(
                        "CREATE TABLE bench.day_%s PARTITION OF bench.reading_by_day FOR VALUES FROM ('%s') TO ('%s')"
                                .formatted(
                                        day.toString().replace("-", ""),
                                        Days.midnight(day),
                                        Days.midnight(day.plusDays(readingsOfDays))));
            }
            fillReadings(connections, "reading_by_day", rows);
        });
    }

    /** Subscriptions with their parties. */
    String subscriptions(String name, long rows) {
        return stage(
                name,
                connections ->
                        fill(connections, Text.of("fill-subscriptions.sql"), Map.of("rows", rows, "until", Days.HALF)));
    }

    private String stage(String name, Filling filling) {
        String database = databases.copy(base, name);
        try (Connections connections = databases.connect(database)) {
            filling.fill(connections);
            JdbcTemplate owner = owner(connections);
            owner.execute(Text.of("indexes.sql"));
            owner.execute("VACUUM (FREEZE, ANALYZE)");
        }
        return database;
    }

    private static void fillReadings(Connections connections, String table, long rows) {
        long vehicles = Math.max(FEWEST_VEHICLES, rows / READINGS_OF_A_VEHICLE);
        Map<String, Object> values = Map.of("rows", rows, "vehicles", vehicles, "until", Days.midnight(Days.LAST));
        fill(connections, Text.of("fill-readings.sql").replace("bench.readings_of", "bench." + table), values);
        fill(connections, Text.of("fill-reasons.sql"), values);
    }

    private static void fill(Connections connections, String script, Map<String, Object> values) {
        JdbcClient.create(connections.dataSource(DatabaseRole.BUSINESS_OWNER))
                .sql(script)
                .params(values)
                .update();
    }

    static JdbcTemplate owner(Connections connections) {
        return new JdbcTemplate(connections.dataSource(DatabaseRole.BUSINESS_OWNER));
    }

    /** Fills a stage's large table. */
    @FunctionalInterface
    private interface Filling {
        void fill(Connections connections);
    }
}
