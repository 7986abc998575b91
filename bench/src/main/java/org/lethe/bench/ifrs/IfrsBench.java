package org.lethe.bench.ifrs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lethe.bench.measure.Databases;
import org.lethe.bench.measure.Heap;
import org.lethe.bench.measure.Line;
import org.lethe.bench.measure.Measured;
import org.lethe.bench.measure.Meter;
import org.lethe.database.Connections;
import org.lethe.database.DatabaseRole;
import org.lethe.database.FrameworkTables;
import org.lethe.database.Migrations;
import org.lethe.database.Roles;
import org.lethe.jobs.batch.BatchMetadata;
import org.lethe.jobs.ifrs.Books;
import org.lethe.jobs.ifrs.Calendar;
import org.lethe.jobs.ifrs.IfrsKeys;
import org.lethe.jobs.ifrs.LedgerJob;
import org.lethe.jobs.ifrs.PackageJob;
import org.lethe.jobs.ifrs.PullOrder;
import org.lethe.jobs.ifrs.Settings;
import org.lethe.jobs.ifrs.TakeOn;
import org.lethe.reports.ifrs.Months;
import org.lethe.writers.evidence.Anchors;
import org.lethe.writers.ifrs.SettingDesk.Setting;
import org.postgresql.PGConnection;

/** Builds the books of three years from invented invoices, beside hand-written SQL, and makes a month's package of them. */
public final class IfrsBench {

    /** Fewer lines than this and only the fixed costs are measured. */
    public static final int FEWEST_LINES = 1_000;

    private static final String ENTITY = "BENCH";
    private static final LocalDate OPENED = LocalDate.of(2022, 12, 31);
    private static final LocalDate END = LocalDate.of(2026, 1, 1);
    private static final YearMonth LAST = YearMonth.of(2025, 12);
    private static final double LEDGER_TARGET = 2.0;

    private final Databases databases;
    private final Path folder;
    private final Function<Path, IfrsKeys> keys;
    private final List<Setting> settings;
    private final Consumer<String> progress;

    /**
     * @param databases where; the caller closes it
     * @param folder an empty one
     * @param keys makes the keys of the package in a folder
     * @param settings with every account of the entity {@code BENCH} in BE
     * @param progress hears what is going on
     */
    public IfrsBench(
            Databases databases,
            Path folder,
            Function<Path, IfrsKeys> keys,
            List<Setting> settings,
            Consumer<String> progress) {
        this.databases = databases;
        this.folder = folder;
        this.keys = keys;
        this.settings = List.copyOf(settings);
        this.progress = progress;
    }

    /**
     * Measures everything, one round of each side.
     *
     * @param contractLines over 36 months
     * @param lines hears each line as soon as it is known
     */
    public void run(int contractLines, Consumer<Line> lines) {
        try (Connections connections = databases.connect(databases.create("ifrs"));
                Meter meter = new Meter(connections)) {
            install(connections, contractLines);
            Books books = books(connections);
            takeOn(books);
            Heap heap = new Heap();
            heap.reset();
            progress.accept("posting 36 months");
            Measured ours = meter.of(() ->
                    new LedgerJob(books, BatchMetadata.in(connections.dataSource(DatabaseRole.LETHE_BATCH))).run(END));
            lend(connections);
            progress.accept("the same by hand");
            Measured byHand = meter.of(() -> script(connections, resource("by-hand.sql")));
            compare(connections);
            lines.accept(new Line(
                    "ifrs-ledger",
                    "36 months posted : one INSERT for each kind of row",
                    ours,
                    byHand,
                    LEDGER_TARGET,
                    heap.peakMb()));
            lines.accept(packages(connections, meter, books));
            lines.accept(new DetailExport(connections, ENTITY, folder).measure(meter));
        } catch (SQLException e) {
            throw new IllegalStateException("The benchmark's own SQL failed: SQLSTATE " + e.getSQLState(), e);
        }
    }

    /** Whoever writes by hand reads the business, copies the tables of the books and refers to both. */
    private static void lend(Connections connections) throws SQLException {
        String login = connections.login().user();
        lend(connections, DatabaseRole.LETHE_OWNER, "finance", login);
        lend(connections, DatabaseRole.BUSINESS_OWNER, "business", login);
    }

    private static void lend(Connections connections, DatabaseRole owner, String schema, String login)
            throws SQLException {
        as(
                owner,
                connections,
                "GRANT USAGE ON SCHEMA " + schema + " TO " + login
                        + "; GRANT SELECT, REFERENCES ON ALL TABLES IN SCHEMA " + schema + " TO " + login);
    }

    private static void as(DatabaseRole role, Connections connections, String sql) throws SQLException {
        try (Connection owner = connections.open(role);
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Both sides must have posted the same; expected losses, findings and counts are ours alone. */
    private static void compare(Connections connections) throws SQLException {
        String ours = sums(connections, "finance");
        String byHand = sums(connections, "hand");
        if (!ours.equals(byHand)) {
            throw new IllegalStateException("The two sides posted different things: " + ours + ", by hand " + byHand);
        }
    }

    private static String sums(Connections connections, String schema) throws SQLException {
        try (Connection login = connections.openAsLogin();
                Statement statement = login.createStatement();
                ResultSet sums = statement.executeQuery(
                        "SELECT string_agg(concat_ws(' ', movement, n, amount), ', ' ORDER BY movement) FROM (SELECT movement, count(*) AS n,"
                                + " sum(amount) AS amount FROM " + schema
                                + ".posting WHERE movement NOT LIKE 'ECL%' GROUP BY movement) s")) {
            sums.next();
            return String.valueOf(sums.getString(1));
        }
    }

    /** A month's package beside the copy of its largest table alone, the details. */
    private Line packages(Connections connections, Meter meter, Books books) {
        closeThePast(connections, books);
        progress.accept("making a month's package");
        Heap heap = new Heap();
        heap.reset();
        IfrsKeys own = keys.apply(folder);
        Measured whole = meter.of(() -> new PackageJob(books, own, folder)
                .pull(new PullOrder(ENTITY, Months.parse(LAST.toString()), null, "bench", "benchmark")));
        Measured copy = meter.of(() -> copy(connections));
        return new Line(
                "ifrs-package",
                "a month's package, all tables, workbook, equations, encrypted : COPY of the postings of that month",
                whole,
                copy,
                null,
                heap.peakMb());
    }

    /** The last month can be pulled when the one before is closed; of the older ones nobody reads the stored balances. */
    private static void closeThePast(Connections connections, Books books) {
        YearMonth before = LAST.minusMonths(1);
        try {
            as(
                    DatabaseRole.LETHE_OWNER,
                    connections,
                    "UPDATE finance.period SET status = 'CLOSED' WHERE period < DATE '" + before.atDay(1) + "'");
        } catch (SQLException e) {
            throw new IllegalStateException("The benchmark's own SQL failed: SQLSTATE " + e.getSQLState(), e);
        }
        new Calendar(books).close(ENTITY, before, "bench");
        new Calendar(books).close(ENTITY, before, "somebody else");
    }

    private static void copy(Connections connections) throws SQLException {
        try (Connection connection = connections.open(DatabaseRole.LETHE_FINANCE)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "COPY (SELECT * FROM finance.posting WHERE period = '2025-12-01' ORDER BY seq) TO STDOUT (FORMAT csv)",
                            OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void install(Connections connections, int lines) throws SQLException {
        progress.accept(String.format(Locale.ROOT, "loading %,d contract lines", lines));
        try (Connection login = connections.openAsLogin()) {
            Roles.install(login, connections.login().user());
        }
        Migrations migrations = new Migrations(connections);
        migrations.migrateLethe();
        migrations.migrateReference();
        new FrameworkTables(connections).install(BatchMetadata.FIRST_TABLE, BatchMetadata.SCRIPT);
        try (Connection owner = connections.open(DatabaseRole.BUSINESS_OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute(String.format(Locale.ROOT, resource("fill.sql"), lines));
        }
    }

    private Books books(Connections connections) {
        return new Books(
                connections.dataSource(DatabaseRole.LETHE_POSTING),
                connections.dataSource(DatabaseRole.LETHE_CONTROLLER),
                connections.dataSource(DatabaseRole.LETHE_FINANCE),
                new Anchors(folder.resolve("anchors")),
                Clock.fixed(Instant.parse("2026-01-02T00:00:00Z"), ZoneOffset.UTC),
                Duration.ofMinutes(1));
    }

    private void takeOn(Books books) {
        try {
            new Settings(books).load("bench", "0".repeat(64), settings, "bench");
            Path balances = Files.writeString(folder.resolve("opening.csv"), "reference,country,role,amount\n");
            new TakeOn(books).post(ENTITY, OPENED, balances, "bench", "somebody else");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void script(Connections connections, String sql) throws SQLException {
        try (Connection login = connections.openAsLogin();
                Statement statement = login.createStatement()) {
            statement.execute(sql);
        }
    }

    static String resource(String name) {
        try (InputStream in = IfrsBench.class.getResourceAsStream("/org/lethe/bench/ifrs/" + name)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
