package org.lethe.reports.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lethe.reports.retention.CertificateFacts.Fact;

/**
 * What "erased" means on this certificate: three levels inside the database, none of which reaches a copy outside it. Says no
 * more than was measured.
 */
final class HorizonWords {

    private HorizonWords() {}

    /** One paragraph for each level, and one for the copies. */
    static List<Fact> of(Certificate certificate) {
        List<TableState> tables =
                certificate.tables().stream().map(TableState::of).toList();
        long partitions = certificate.lines().stream()
                .mapToLong(Certificate.Line::partitions)
                .sum();
        List<Fact> paragraphs = new ArrayList<>();
        paragraphs.add(new Fact(
                "Logically erased",
                "no query that begins after the run finds an erased row, or the old values of an"
                        + " anonymised one. This holds for every row counted as erased or anonymised above."));
        paragraphs.add(new Fact("Statistics clean", statistics(tables)));
        paragraphs.add(new Fact("File rewritten", files(tables, partitions)));
        paragraphs.add(new Fact(
                "Beyond this database",
                "write-ahead log and its archive, replicas that have not caught up, dumps and"
                        + " back-ups made before the run keep copies until they expire. Lethe does not control them and this"
                        + " certificate does not cover them; the longest of their retention periods, which their operator sets, is"
                        + " the true end of the data. A database restored from such a copy holds the rows again and must be"
                        + " brought back to this state before anybody uses it."));
        return paragraphs;
    }

    private static String statistics(List<TableState> tables) {
        long read = tables.stream().filter(TableState::statisticsRead).count();
        if (read == 0) {
            return "not claimed; the planner's statistics were not read back in this run.";
        }
        String stale = names(tables, table -> table.staleStatistics() > 0);
        return "the planner's statistics (pg_stats) of " + Words.count(read, "touched table")
                + " were made anew and read back; "
                + (stale.isEmpty()
                        ? "they hold no value that no row has any more."
                        : "values that no row has any more are left in " + stale + ".");
    }

    private static String files(List<TableState> tables, long partitions) {
        String dropped = partitions == 0
                ? "no whole partition was dropped."
                : Words.count(partitions, "partition was", "partitions were") + " dropped with their files.";
        long dead = tables.stream().mapToLong(TableState::deadTuples).sum();
        long vacuumed = tables.stream().filter(TableState::vacuumed).count();
        long snapshot =
                tables.stream().mapToLong(TableState::oldestSnapshotAge).max().orElse(0);
        String measured = tables.isEmpty()
                ? ""
                : " Vacuumed: " + Words.count(vacuumed, "table") + " of " + Words.number(tables.size())
                        + " (where it was worth while); dead rows still in files: " + Words.number(dead)
                        + (snapshot == 0
                                ? "."
                                : "; the oldest open snapshot was " + Words.count(snapshot, "transaction") + " old.");
        return dropped + " Everywhere else the old bytes stay in the table's and its indexes' files until PostgreSQL"
                + " reuses their pages or the table is rewritten (VACUUM FULL), which this run did not do." + measured;
    }

    private static String names(List<TableState> tables, Predicate<TableState> which) {
        return tables.stream().filter(which).map(TableState::table).collect(Collectors.joining(", "));
    }
}
