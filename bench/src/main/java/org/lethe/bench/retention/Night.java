package org.lethe.bench.retention;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.lethe.database.Connections;
import org.lethe.database.DatabaseRole;
import org.lethe.evidence.TombstoneKey;
import org.lethe.jobs.batch.BatchMetadata;
import org.lethe.jobs.retention.RetentionJob;
import org.lethe.jobs.retention.RetentionOrder;
import org.lethe.jobs.retention.RetentionPlace;
import org.lethe.reports.retention.RunTable;
import org.lethe.writers.evidence.Anchors;

/** The real job, as {@code lethe run retention} runs it: check, plan, slices, verification, tidying, certificate. */
final class Night {
    private static final int KEY_BYTES = 32;

    private final Path folder;
    private int count;

    /** @param folder for noted heads and certificates */
    Night(Path folder) {
        this.folder = folder;
    }

    /**
     * One night of a database whose ledger is new.
     *
     * @throws IllegalStateException when it did not complete
     */
    Phases run(Connections connections, LocalDate asOf) {
        String source = Text.of("policy.yaml");
        Path home = folder.resolve("night-" + ++count);
        RetentionPlace place = new RetentionPlace(
                connections.dataSource(DatabaseRole.LETHE_RETENTION),
                connections.dataSource(DatabaseRole.LETHE_MAINTENANCE),
                new TombstoneKey(new byte[KEY_BYTES]),
                new Anchors(home.resolve("anchors")),
                home.resolve("certificates"),
                Clock.fixed(asOf.atTime(LocalTime.NOON).atZone(Days.ZONE).toInstant(), Days.ZONE));
        BatchMetadata batch = BatchMetadata.in(connections.dataSource(DatabaseRole.LETHE_BATCH));
        RetentionJob job = new RetentionJob(place, batch.repository(), batch.operator(), batch.transactions());
        Phases phases = new Phases();
        RunTable table = job.run(new RetentionOrder(Text.policy(source), source, asOf), phases);
        if (!table.status().equals("completed")) {
            throw new IllegalStateException("The benchmark's run ended as " + table.status());
        }
        return phases;
    }
}
