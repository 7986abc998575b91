package org.lethe.bench.dealer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lethe.bench.measure.Databases;
import org.lethe.bench.measure.Heap;
import org.lethe.bench.measure.Line;
import org.lethe.bench.measure.Measured;
import org.lethe.bench.measure.Median;
import org.lethe.bench.measure.Meter;
import org.lethe.database.Connections;
import org.lethe.database.DatabaseRole;
import org.lethe.database.FrameworkTables;
import org.lethe.database.Migrations;
import org.lethe.database.Roles;
import org.lethe.jobs.batch.BatchMetadata;
import org.lethe.jobs.dealer.DealerJob;
import org.lethe.jobs.dealer.DealerOrder;
import org.lethe.jobs.dealer.DealerOutcome;
import org.lethe.jobs.dealer.DealerPlace;
import org.lethe.readers.dealer.MonthReader;
import org.lethe.reports.dealer.Counts;
import org.lethe.sample.DealerNetwork;
import org.lethe.writers.evidence.Anchors;
import org.lethe.writers.run.RunLock;

/**
 * Reports months to a network in a database of its own, by the real job: aggregation against one hand-written GROUP BY, protection and audit of a month with
 * 1, 6, 12 and 24 releases behind it against ten minutes, workbooks against five a second.
 */
public final class DealerBench {
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);
    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final Set<Integer> SHOWN = Set.of(1, 6, 12, 24);
    private static final double AGGREGATION_TARGET = 1.5;
    private static final double MINUTES = 600;
    private static final double WORKBOOKS_A_SECOND = 5;

    private final Databases databases;
    private final Path folder;
    private final Consumer<String> progress;

    /**
     * @param databases where; the caller closes it
     * @param folder    an empty one for workbooks and keys
     * @param progress  hears what is going on
     */
    public DealerBench(Databases databases, Path folder, Consumer<String> progress) {
        this.databases = databases;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Measures everything.
     *
     * @param dealers in the network
     * @param most    contracts a year of the largest
     * @param months  to report, one after the other
     * @param rounds  of the aggregation and of the statement by hand, in turn
     * @param lines   hears each line as soon as it is known
     */
    public void run(int dealers, int most, int months, int rounds, Consumer<Line> lines) {
        try (Connections connections = databases.connect(databases.create("dealer"))) {
            install(connections, dealers, most);
            lines.accept(aggregation(connections, rounds));
            months(connections, months, lines);
        } catch (SQLException e) {
            throw new IllegalStateException("The benchmark's own SQL failed: SQLSTATE " + e.getSQLState(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void install(Connections connections, int dealers, int most) throws SQLException, IOException {
        progress.accept(String.format(Locale.ROOT, "inventing %,d dealers and their contracts", dealers));
        try (Connection login = connections.openAsLogin()) {
            Roles.install(login, connections.login().user());
        }
        Migrations migrations = new Migrations(connections);
        migrations.migrateLethe();
        migrations.migrateReference();
        new FrameworkTables(connections).install(BatchMetadata.FIRST_TABLE, BatchMetadata.SCRIPT);
        try (Connection owner = connections.open(DatabaseRole.BUSINESS_OWNER)) {
            DealerNetwork.add(owner, dealers, most, TODAY);
        }
    }

    private Line aggregation(Connections connections, int rounds) throws SQLException, IOException {
        List<Measured> ours = new ArrayList<>();
        List<Measured> byHand = new ArrayList<>();
        String sql = String.format(
                Locale.ROOT,
                resource("by-hand.sql"),
                FIRST.atDay(1),
                FIRST.plusMonths(1).atDay(1));
        MonthReader reader = new MonthReader(connections.dataSource(DatabaseRole.LETHE_DEALER));
        Heap heap = new Heap();
        heap.reset();
        try (Meter meter = new Meter(connections)) {
            for (int round = 1; round <= rounds; round++) {
                progress.accept("aggregation, round " + round);
                Map<Integer, Counts> counts = new HashMap<>();
                ours.add(meter.of(() -> counts.putAll(reader.count(FIRST, "Connect"))));
                try (Connection owner = connections.open(DatabaseRole.BUSINESS_OWNER);
                        Statement statement = owner.createStatement()) {
                    byHand.add(meter.of(() -> statement.execute(sql)));
                    requireSame(counts, statement);
                }
            }
        }
        return new Line(
                "dealer-aggregate",
                "counts, persons and medians of a month : one GROUP BY by hand",
                Median.of(ours),
                Median.of(byHand),
                AGGREGATION_TARGET,
                heap.peakMb());
    }

    /** Both sides have counted the same events, measure by measure. */
    private static void requireSame(Map<Integer, Counts> counts, Statement byHand) throws SQLException {
        Map<String, Long> ours = new TreeMap<>();
        counts.values()
                .forEach(dealer -> dealer.movement()
                        .added()
                        .forEach((atom, sources) ->
                                ours.merge(atom.measure().word(), (long) sources.size(), Long::sum)));
        Map<String, Long> theirs = new TreeMap<>();
        try (ResultSet rows = byHand.executeQuery("SELECT measure, sum(contracts) FROM by_hand GROUP BY measure")) {
            while (rows.next()) {
                theirs.put(rows.getString(1), rows.getLong(2));
            }
        }
        if (!ours.equals(theirs)) {
            throw new IllegalStateException("The two sides counted different events (" + ours + " and " + theirs
                    + "); this comparison is void.");
        }
    }

    private void months(Connections connections, int months, Consumer<Line> lines) {
        BatchMetadata batch = BatchMetadata.in(connections.dataSource(DatabaseRole.LETHE_BATCH));
        DealerPlace place = new DealerPlace(
                connections.dataSource(DatabaseRole.LETHE_DEALER),
                folder.resolve("dealer"),
                folder.resolve("passwords"),
                new Anchors(folder.resolve("anchors")),
                Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                RunLock.USUAL_LEASE);
        DealerJob job = new DealerJob(place, batch.repository(), batch.operator(), batch.transactions());
        Heap heap = new Heap();
        for (int release = 1; release <= months; release++) {
            YearMonth month = FIRST.plusMonths(release - 1L);
            progress.accept("release " + release + ": " + month);
            heap.reset();
            StepClock clock = new StepClock();
            DealerOutcome outcome = job.run(DealerOrder.first(month, TODAY, "bench"), clock);
            clock.end();
            if (SHOWN.contains(release) || release == months) {
                lines.accept(line(
                        "dealer-protect-" + release,
                        String.format(
                                Locale.ROOT,
                                "release %d protected and audited for %,d dealers, %,d of %,d cells shown : ten minutes",
                                release,
                                outcome.released(),
                                outcome.share().shown(),
                                outcome.share().cells()),
                        clock.of("protect", "audit"),
                        MINUTES,
                        heap.peakMb()));
                lines.accept(line(
                        "dealer-workbooks-" + release,
                        "workbooks rendered, encrypted and checked : 5 a second",
                        clock.of("render", "gate"),
                        outcome.released() / WORKBOOKS_A_SECOND,
                        heap.peakMb()));
            }
        }
    }

    private static Line line(String name, String what, double seconds, double baseline, long heap) {
        return new Line(name, what, new Measured(seconds, 0), new Measured(baseline, 0), 1.0, heap);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = DealerBench.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
