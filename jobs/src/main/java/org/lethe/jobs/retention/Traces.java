package org.lethe.jobs.retention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.evidence.Entry;
import org.lethe.evidence.Link;
import org.lethe.evidence.TombstoneKey;
import org.lethe.readers.retention.KeyReader;
import org.lethe.reports.retention.Explanation;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.writers.evidence.LedgerReader;

/** What the ledger knows of a row that is not there: its own mark, or the slices that could have held it. */
final class Traces {

    private final LedgerReader ledger;
    private final KeyReader keys;
    private final TombstoneKey tombstones;

    Traces(LedgerReader ledger, KeyReader keys, TombstoneKey tombstones) {
        this.ledger = ledger;
        this.keys = keys;
        this.tombstones = tombstones;
    }

    Explanation.Gone of(BoundCluster bound, List<String> key) {
        String cluster = bound.cluster().name();
        String whole = String.join("|", key);
        if (bound.cluster().tombstone()) {
            List<Link> marked = ledger.byTombstone(cluster, tombstones.mark(cluster, whole));
            if (!marked.isEmpty()) {
                return new Explanation.Gone(
                        cluster, whole, true, marked.stream().map(Traces::trace).toList());
            }
        }
        return new Explanation.Gone(cluster, whole, false, possible(bound, key));
    }

    /** A slice along a column outside the key could have held any row; one along a key column only what its ends enclose. */
    private List<Explanation.Trace> possible(BoundCluster bound, List<String> key) {
        List<Link> done = ledger.completions(bound.cluster().name()).stream()
                .filter(link -> Entry.parse(link.body()).count("done") > 0)
                .filter(link -> !markedEveryRow(link))
                .toList();
        List<Explanation.Trace> traces = new ArrayList<>();
        List<Link> comparable = new ArrayList<>();
        int column = bound.cluster().key().indexOf(bound.cluster().sliceBy());
        for (Link link : done) {
            String along = alongWhich(bound, Entry.parse(link.body()));
            if (column >= 0 && along.equals(bound.cluster().sliceBy())) {
                comparable.add(link);
            } else {
                traces.add(trace(link));
            }
        }
        if (!comparable.isEmpty()) {
            List<KeyReader.Ends> ranges = comparable.stream().map(Traces::ends).toList();
            keys.holding(bound, bound.cluster().sliceBy(), key.get(column), ranges)
                    .forEach(position -> traces.add(trace(comparable.get(position))));
        }
        traces.sort((a, b) -> Long.compare(b.seq(), a.seq()));
        return traces;
    }

    /** It marked all that it ended, and no mark of this row was found: it did not end this row. */
    private static boolean markedEveryRow(Link link) {
        Entry entry = Entry.parse(link.body());
        return entry.count("tombstones") == entry.count("done");
    }

    private static String alongWhich(BoundCluster bound, Entry entry) {
        String partitionedBy = bound.cluster().partitionedBy();
        return entry.details().containsKey("partition")
                ? (partitionedBy == null ? "" : partitionedBy)
                : entry.text("sliceBy");
    }

    private static KeyReader.Ends ends(Link link) {
        Entry entry = Entry.parse(link.body());
        return new KeyReader.Ends(end(entry, "from"), end(entry, "to"));
    }

    private static @Nullable String end(Entry entry, String name) {
        return entry.details().containsKey(name) ? entry.text(name) : null;
    }

    private static Explanation.Trace trace(Link link) {
        Entry entry = Entry.parse(link.body());
        return new Explanation.Trace(
                link.runId() == null ? 0 : link.runId(), link.seq(), entry.at(), entry.text("action"), where(entry));
    }

    private static String where(Entry entry) {
        if (entry.details().containsKey("partition")) {
            return "in partition " + entry.text("partition") + " as a whole";
        }
        String along = entry.text("sliceBy");
        String from = end(entry, "from");
        String to = end(entry, "to");
        if (from == null && to == null) {
            return "in one slice over every " + along;
        }
        return "in the slice of " + along + (from == null ? "" : " from " + from)
                + (to == null ? "" : " to before " + to);
    }
}
