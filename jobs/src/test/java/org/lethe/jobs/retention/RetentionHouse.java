package org.lethe.jobs.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.lethe.database.DatabaseRole;
import org.lethe.database.FrameworkTables;
import org.lethe.evidence.TombstoneKey;
import org.lethe.jobs.batch.BatchMetadata;
import org.lethe.readers.catalogue.BoundPolicy;
import org.lethe.readers.catalogue.PolicyBinder;
import org.lethe.readers.retention.PlanReader;
import org.lethe.reports.retention.Plan;
import org.lethe.reports.retention.RunTable;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.yaml.PolicyFile;
import org.lethe.rules.retention.yaml.PolicyResult;
import org.lethe.sample.ProgressListener;
import org.lethe.sample.Sample;
import org.lethe.sample.SampleSize;
import org.lethe.testing.TestDatabase;
import org.lethe.writers.evidence.Anchors;
import org.lethe.writers.hold.HoldDesk;
import org.lethe.writers.plan.PlanDesk;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of the test's own with everything a run needs, at noon of a business date. */
public final class RetentionHouse implements AutoCloseable {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Path POLICY = Path.of("..", "policies", "connected-services-belux.yaml");

    public final TestDatabase database;
    final Path folder;
    final Clock clock;
    final RetentionPlace place;
    final LocalDate today;
    String source;
    Policy policy;

    public RetentionHouse(LocalDate today) {
        this(today, text(POLICY));
    }

    RetentionHouse(LocalDate today, String policyText) {
        this(TestDatabase.fresh(), temporaryFolder(), today, policyText);
        new FrameworkTables(database.connections()).install(BatchMetadata.FIRST_TABLE, BatchMetadata.SCRIPT);
    }

    private RetentionHouse(TestDatabase database, Path folder, LocalDate today, String policyText) {
        this.database = database;
        this.folder = folder;
        this.today = today;
        clock = Clock.fixed(today.atTime(LocalTime.NOON).atZone(BRUSSELS).toInstant(), BRUSSELS);
        source = policyText;
        policy = policy(policyText);
        place = new RetentionPlace(
                database.connections().dataSource(DatabaseRole.LETHE_RETENTION),
                database.connections().dataSource(DatabaseRole.LETHE_MAINTENANCE),
                new TombstoneKey(new byte[32]),
                new Anchors(folder.resolve("anchors")),
                folder.resolve("certificates"),
                clock);
    }

    /** The same database on a later day; whoever made the first one closes it. */
    public RetentionHouse on(LocalDate later) {
        return new RetentionHouse(database, folder, later, source);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("lethe-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Policy policy(String text) {
        return switch (PolicyFile.read("policy.yaml", text.getBytes(StandardCharsets.UTF_8))) {
            case PolicyResult.Good good -> good.policy();
            case PolicyResult.Bad bad ->
                throw new IllegalStateException(bad.problems().toString());
        };
    }

    public RetentionHouse withSample(double scale) {
        try {
            Sample.load(database.connections()::openAsLogin, new SampleSize(scale), 7, today, ProgressListener.SILENT);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Forty services of one vehicle that ended long ago. */
    RetentionHouse withExpiredCases() {
        database.execute(DatabaseRole.BUSINESS_OWNER, """
                INSERT INTO business.data_category (category, name) VALUES ('location', 'Location') ON CONFLICT DO NOTHING;
                INSERT INTO business.vehicle (vehicle_id, vin, make, model, category, powertrain, fuel, first_registered_on)
                VALUES (1, 'VF1TEST0000000001', 'Make', 'Model', 'M1', 'ICE', 'petrol', '2024-01-01');
                INSERT INTO business.service_case (case_id, vehicle_id, category, kind, opened_at, closed_at)
                SELECT i, 1, 'location', 'trip', '2026-01-01', '2026-01-02' FROM generate_series(1, 40) AS i;
                """);
        return this;
    }

    RetentionJob job() {
        BatchMetadata batch = BatchMetadata.in(database.connections().dataSource(DatabaseRole.LETHE_BATCH));
        return new RetentionJob(place, batch.repository(), batch.operator(), batch.transactions());
    }

    public RunTable run() {
        return job().run(new RetentionOrder(policy, source, today), RetentionListener.SILENT);
    }

    BoundPolicy bound() {
        return new PolicyBinder(place.retention()).bind(policy);
    }

    Plan plan() {
        BoundPolicy bound = bound();
        PlanReader reader = new PlanReader(place.retention(), policy);
        return new Plan(
                policy.name(),
                policy.version(),
                policy.digest(),
                today,
                reader.readAll(bound.clusters(), today, plan -> false));
    }

    public void approveEverything() {
        PlanDesk desk = new PlanDesk(database.connections().dataSource(DatabaseRole.LETHE_OPERATOR), clock);
        desk.approve(desk.keep(plan(), policy, source, "test"), Set.of(), "test", "first run on a backlog");
    }

    HoldDesk holds() {
        return new HoldDesk(database.connections().dataSource(DatabaseRole.LETHE_OPERATOR), clock);
    }

    JdbcClient sql() {
        return JdbcClient.create(database.connections().dataSource(DatabaseRole.BUSINESS_OWNER));
    }

    List<String> texts(String query) {
        return sql().sql(query).query((row, number) -> row.getString(1)).list();
    }

    long count(String query) {
        return sql().sql(query).query(Long.class).single();
    }

    /** Every row of every table of the platform, as text. */
    List<String> platformTexts() {
        JdbcClient login = JdbcClient.create(database.connections().dataSource(DatabaseRole.LETHE_OWNER));
        return login
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'lethe'")
                .query(String.class)
                .list()
                .stream()
                .flatMap(
                        table -> login
                                .sql("SELECT CAST(t AS text) FROM lethe." + table + " AS t")
                                .query(String.class)
                                .list()
                                .stream())
                .toList();
    }

    /** Sessions that sleep in a test's barrier; only the login may see what others wait for. */
    long sleeping() {
        try (Connection login = database.connections().openAsLogin();
                Statement statement = login.createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE wait_event = 'PgSleep' AND datname = current_database()")) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
