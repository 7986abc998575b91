package org.lethe.bench.retention;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lethe.bench.measure.Heap;
import org.lethe.bench.measure.Line;
import org.lethe.bench.measure.Measured;
import org.lethe.bench.measure.Median;
import org.lethe.bench.measure.Meter;
import org.lethe.database.Connections;
import org.lethe.database.DatabaseRole;
import org.lethe.readers.catalogue.BoundPolicy;
import org.lethe.readers.catalogue.PolicyBinder;
import org.lethe.readers.retention.PlanReader;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.sample.ProgressListener;
import org.lethe.sample.Sample;
import org.lethe.sample.SampleSize;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plan of the shipped policy, all rules counted, against one sequential scan of each of its tables. */
final class PlanScan {
    private static final double ROWS_OF_SCALE_1 = 5_000_000;
    private static final double SMALLEST_SCALE = 0.05;
    private static final long SEED = 42;

    /** The sample's own telemetry lies where no partition of ours would be. */
    private static final LocalDate SAMPLE_DAY = Days.LAST.minusYears(2);

    private final Ground ground;
    private final Policy policy;

    PlanScan(Ground ground, Policy policy) {
        this.ground = ground;
        this.policy = policy;
    }

    Line line(long rows) {
        Heap heap = new Heap();
        ground.say("plan: loading %,d rows of telemetry and a sample around them", rows);
        String database = ground.databases().create("plan");
        try (Connections connections = ground.databases().connect(database)) {
            Stages.install(connections);
            fill(connections, rows);
            BoundPolicy bound = new PolicyBinder(connections.dataSource(DatabaseRole.LETHE_RETENTION)).bind(policy);
            if (bound.refused()) {
                throw new IllegalStateException("The policy does not fit the reference database: "
                        + bound.findings().getFirst().message());
            }
            heap.reset();
            return measure(connections, bound, heap);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            ground.databases().drop(database);
        }
    }

    private Line measure(Connections connections, BoundPolicy bound, Heap heap) throws SQLException {
        PlanReader reader = new PlanReader(connections.dataSource(DatabaseRole.LETHE_RETENTION), policy);
        List<Measured> ours = new ArrayList<>();
        List<Measured> scans = new ArrayList<>();
        try (Meter meter = new Meter(connections);
                Connection retention = connections.open(DatabaseRole.LETHE_RETENTION)) {
            for (int round = 1; round <= ground.rounds(); round++) {
                long[] counted = new long[2];
                scans.add(meter.of(() -> counted[0] = scan(retention, bound)));
                ours.add(meter.of(() -> counted[1] = reader.readAll(bound.clusters(), Days.HALF, plan -> false).stream()
                        .mapToLong(plan -> plan.rows())
                        .sum()));
                Remains.same("plan", String.valueOf(counted[1]), String.valueOf(counted[0]));
                ground.say(
                        "plan: round %d of %d: %.2f s, bare scans %.2f s",
                        round,
                        ground.rounds(),
                        ours.getLast().seconds(),
                        scans.getLast().seconds());
            }
        }
        return new Line(
                "plan",
                bound.clusters().size() + " rules counted : SELECT count(*) of each of their tables",
                Median.of(ours),
                Median.of(scans),
                1.0,
                heap.peakMb());
    }

    private static long scan(Connection connection, BoundPolicy bound) throws SQLException {
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "SET enable_indexonlyscan = off; SET enable_indexscan = off; SET enable_bitmapscan = off");
            for (BoundCluster cluster : bound.clusters()) {
                try (ResultSet result = statement.executeQuery(
                        "SELECT count(*) FROM " + cluster.cluster().table().sql())) {
                    result.next();
                    rows += result.getLong(1);
                }
            }
        }
        return rows;
    }

    private void fill(Connections connections, long rows) throws SQLException {
        try {
            Sample.load(
                    () -> connections.open(DatabaseRole.BUSINESS_OWNER),
                    new SampleSize(Math.max(SMALLEST_SCALE, rows / ROWS_OF_SCALE_1)),
                    SEED,
                    SAMPLE_DAY,
                    ProgressListener.SILENT);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        JdbcClient owner = JdbcClient.create(connections.dataSource(DatabaseRole.BUSINESS_OWNER));
        owner.sql(Text.of("fill-telemetry.sql"))
                .params(Map.of("rows", rows, "until", Days.midnight(Days.LAST)))
                .update();
        Stages.owner(connections).execute("VACUUM (FREEZE, ANALYZE)");
    }
}
