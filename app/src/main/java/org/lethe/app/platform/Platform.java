package org.lethe.app.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.lethe.app.command.Environment;
import org.lethe.app.command.PolicyFiles;
import org.lethe.app.command.PolicyInUse;
import org.lethe.app.command.RefusedException;
import org.lethe.app.stop.OpenThings;
import org.lethe.database.DatabaseRole;
import org.lethe.database.LetheDatabase;
import org.lethe.evidence.TombstoneKey;
import org.lethe.evidence.VinKey;
import org.lethe.jobs.batch.BatchMetadata;
import org.lethe.jobs.dealer.DealerJob;
import org.lethe.jobs.dealer.DealerPlace;
import org.lethe.jobs.ifrs.Books;
import org.lethe.jobs.ifrs.IfrsKeys;
import org.lethe.jobs.ifrs.LedgerJob;
import org.lethe.jobs.ifrs.OutlivedPackages;
import org.lethe.jobs.ifrs.PackageJob;
import org.lethe.jobs.nightly.Nightly;
import org.lethe.jobs.obfcm.Closing;
import org.lethe.jobs.obfcm.DeliveryKeys;
import org.lethe.jobs.obfcm.LifeCycle;
import org.lethe.jobs.obfcm.ObfcmJob;
import org.lethe.jobs.obfcm.ObfcmPlace;
import org.lethe.jobs.retention.Explainer;
import org.lethe.jobs.retention.Planner;
import org.lethe.jobs.retention.RetentionJob;
import org.lethe.jobs.retention.RetentionPlace;
import org.lethe.readers.catalogue.BoundPolicy;
import org.lethe.readers.catalogue.Finding;
import org.lethe.readers.catalogue.PolicyBinder;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.yaml.Suspect;
import org.lethe.writers.evidence.Anchors;
import org.lethe.writers.evidence.LedgerReader;
import org.lethe.writers.hold.HoldDesk;
import org.lethe.writers.plan.PlanDesk;

/**
 * The whole of Lethe over one open database, wired in this one place. Lethe's own database is at this version when it opens;
 * a foreign one must already be.
 */
public final class Platform implements AutoCloseable {
    private final LetheDatabase database;
    private final Home home;
    private final Clock clock;
    private final Duration lease;

    private Platform(LetheDatabase database, Home home, Clock clock, Duration lease) {
        this.database = database;
        this.home = home;
        this.clock = clock;
        this.lease = lease;
    }

    /**
     * Opens it; the caller closes it.
     *
     * @throws org.lethe.database.DatabaseUnusableException when there is no usable database, or a foreign one needs {@code lethe migrate}
     */
    public static Platform open(Environment environment) {
        Duration lease = environment.lease();
        LetheDatabase database = LetheDatabase.open(environment.databaseSettings());
        boolean ready = false;
        try {
            if (database.isOwn()) {
                Schema.installFrameworkTables(database);
            } else {
                Schema.requireUpToDate(database);
            }
            String ledger = new LedgerReader(database.connections().dataSource(DatabaseRole.LETHE_AUDIT)).identity();
            ready = true;
            return new Platform(database, new Home(environment.home(), ledger), environment.clock(), lease);
        } finally {
            if (!ready) {
                database.close();
            }
        }
    }

    /** Opens it for one action; it is closed when the action ends, or when the process is told to. */
    public static <T> T with(Environment environment, Action<T> action) throws Exception {
        Platform platform = open(environment);
        Runnable close = OpenThings.add(platform::close);
        try {
            return action.on(platform);
        } finally {
            close.run();
        }
    }

    /** What a command does with the platform. */
    @FunctionalInterface
    public interface Action<T> {
        /** Does it. */
        T on(Platform platform) throws Exception;
    }

    /** The database itself. */
    public LetheDatabase database() {
        return database;
    }

    /** What is kept outside the database. */
    public Home home() {
        return home;
    }

    /** The one clock. */
    public Clock clock() {
        return clock;
    }

    /** Connections of a role. */
    public DataSource as(DatabaseRole role) {
        return database.connections().dataSource(role);
    }

    /** The tombstone key, made at the first need. */
    public TombstoneKey tombstones() {
        return new TombstoneKey(KeyFile.at(home.tombstoneKey(), "tombstone key"));
    }

    /** The heads noted outside the database. */
    public Anchors anchors() {
        return new Anchors(home.anchors());
    }

    /** The ledger, for reading. */
    public LedgerReader ledger() {
        return new LedgerReader(as(DatabaseRole.LETHE_AUDIT));
    }

    /** Plans and approvals. */
    public PlanDesk plans() {
        return new PlanDesk(as(DatabaseRole.LETHE_OPERATOR), clock);
    }

    /** Holds and restrictions. */
    public HoldDesk holds() {
        return new HoldDesk(as(DatabaseRole.LETHE_OPERATOR), clock);
    }

    /** Where a retention run works. */
    public RetentionPlace retentionPlace() {
        return new RetentionPlace(
                as(DatabaseRole.LETHE_RETENTION),
                as(DatabaseRole.LETHE_MAINTENANCE),
                tombstones(),
                anchors(),
                home.certificates(),
                clock);
    }

    /** The retention job. */
    public RetentionJob retention() {
        BatchMetadata batch = BatchMetadata.in(as(DatabaseRole.LETHE_BATCH));
        return new RetentionJob(retentionPlace(), batch.repository(), batch.operator(), batch.transactions(), lease);
    }

    /** Where OBFCM submissions are made. */
    public ObfcmPlace obfcmPlace(DeliveryKeys keys) {
        return new ObfcmPlace(
                as(DatabaseRole.LETHE_OBFCM),
                new VinKey(KeyFile.at(home.vinKey(), "VIN key")),
                keys,
                anchors(),
                home.submissions(),
                clock,
                lease);
    }

    /** The OBFCM job. */
    public ObfcmJob obfcm(DeliveryKeys keys) {
        return new ObfcmJob(obfcmPlace(keys), BatchMetadata.in(as(DatabaseRole.LETHE_BATCH)));
    }

    /** What people do with OBFCM submissions. */
    public LifeCycle lifeCycle(DeliveryKeys keys) {
        return new LifeCycle(obfcmPlace(keys));
    }

    /** The dealer reports. */
    public DealerJob dealer() {
        BatchMetadata batch = BatchMetadata.in(as(DatabaseRole.LETHE_BATCH));
        return new DealerJob(
                new DealerPlace(
                        as(DatabaseRole.LETHE_DEALER),
                        home.dealerReports(),
                        home.dealerPasswords(),
                        anchors(),
                        clock,
                        lease),
                batch.repository(),
                batch.operator(),
                batch.transactions());
    }

    /** All that happens at night. */
    public Nightly nightly() {
        return new Nightly(
                ledgerJob(),
                retention(),
                new Closing(as(DatabaseRole.LETHE_OBFCM), anchors(), home.submissions(), clock),
                new OutlivedPackages(books(), home.packages()));
    }

    /** The books, for those who post, close and pull. */
    public Books books() {
        return new Books(
                as(DatabaseRole.LETHE_POSTING),
                as(DatabaseRole.LETHE_CONTROLLER),
                as(DatabaseRole.LETHE_FINANCE),
                anchors(),
                clock,
                lease);
    }

    /** The job that posts. */
    public LedgerJob ledgerJob() {
        return new LedgerJob(books(), BatchMetadata.in(as(DatabaseRole.LETHE_BATCH)));
    }

    /** The job that makes packages. */
    public PackageJob ifrs(IfrsKeys keys) {
        return new PackageJob(books(), keys, home.packages());
    }

    /** Counts what a run would do. */
    public Planner planner(Policy policy) {
        return new Planner(as(DatabaseRole.LETHE_RETENTION), policy, clock);
    }

    /** Says why a row is there, or what became of it. */
    public Explainer explainer(BoundPolicy bound) {
        return new Explainer(as(DatabaseRole.LETHE_RETENTION), bound, tombstones());
    }

    /** Holds a policy against the live database, as the role that erases. */
    public BoundPolicy compare(Policy policy) {
        return new PolicyBinder(as(DatabaseRole.LETHE_RETENTION)).bind(policy);
    }

    /** What the live database adds to the problems of a policy file that is refused already. */
    public List<Finding> examine(Suspect suspect) {
        return new PolicyBinder(as(DatabaseRole.LETHE_RETENTION)).examine(suspect);
    }

    /**
     * The policy as it fits the live database.
     *
     * @throws RefusedException with file and line of everything that does not fit
     */
    public BoundPolicy bind(PolicyInUse inUse) {
        BoundPolicy bound = compare(inUse.policy());
        if (bound.refused()) {
            throw new RefusedException(PolicyFiles.sentences(inUse.problems(bound.findings(), Finding.Severity.ERROR))
                    + System.lineSeparator()
                    + "The policy does not fit the database as it is now; nothing was changed.");
        }
        return bound;
    }

    @Override
    public void close() {
        database.close();
    }
}
