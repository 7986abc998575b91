package org.lethe.jobs.dealer;

import java.io.IOException;
import java.nio.file.Files;
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
import java.util.List;
import java.util.function.Consumer;
import org.lethe.database.DatabaseRole;
import org.lethe.database.FrameworkTables;
import org.lethe.jobs.batch.BatchMetadata;
import org.lethe.reports.dealer.Edition;
import org.lethe.sample.DealerNetwork;
import org.lethe.testing.TestDatabase;
import org.lethe.writers.evidence.Anchors;
import org.lethe.writers.run.RunLock;

/** A network of dealers and the job that reports to them. */
final class DealerHouse implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    final TestDatabase database = TestDatabase.fresh();
    final Path folder;
    final List<Integer> delayed = new ArrayList<>();
    Consumer<String> onStep = step -> {};

    DealerHouse(Path folder, int dealers, int most) throws SQLException, IOException {
        this.folder = folder;
        new FrameworkTables(database.connections()).install(BatchMetadata.FIRST_TABLE, BatchMetadata.SCRIPT);
        try (Connection owner = database.connect(DatabaseRole.BUSINESS_OWNER)) {
            DealerNetwork.add(owner, dealers, most, TODAY);
        }
    }

    DealerOutcome report(YearMonth month) {
        return run(DealerOrder.first(month, TODAY, "test"));
    }

    DealerOutcome correct(YearMonth month) {
        return run(DealerOrder.correction(month, TODAY, "test"));
    }

    Edition withdraw(YearMonth month) {
        return job().withdraw(DealerOrder.first(month, TODAY, "test"), "loaded twice");
    }

    private DealerOutcome run(DealerOrder order) {
        return job().run(order, new DealerListener() {
            @Override
            public void step(String name) {
                onStep.accept(name);
            }

            @Override
            public void delayed(int dealer, String why) {
                delayed.add(dealer);
            }
        });
    }

    private DealerJob job() {
        BatchMetadata batch = BatchMetadata.in(database.connections().dataSource(DatabaseRole.LETHE_BATCH));
        return new DealerJob(place(), batch.repository(), batch.operator(), batch.transactions());
    }

    DealerPlace place() {
        return new DealerPlace(
                database.connections().dataSource(DatabaseRole.LETHE_DEALER),
                folder.resolve("dealer"),
                folder.resolve("passwords"),
                new Anchors(folder.resolve("anchors")),
                Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                RunLock.USUAL_LEASE);
    }

    /** As the owner of the business tables. */
    void change(String sql) {
        database.execute(DatabaseRole.BUSINESS_OWNER, sql);
    }

    /** As whoever broke into the database. */
    void forge(String sql) {
        database.execute(DatabaseRole.LETHE_OWNER, sql);
    }

    long number(String sql) throws SQLException {
        try (Connection connection = database.connect(DatabaseRole.LETHE_DEALER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    List<Path> files(YearMonth month) throws IOException {
        return files(month.toString());
    }

    List<Path> files(String edition) throws IOException {
        try (var all = Files.list(folder.resolve("dealer").resolve(edition))) {
            return all.sorted().toList();
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
