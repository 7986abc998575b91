package org.lethe.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One fact for the ledger. Holds counts, ranges, digests and codes, never personal data in clear.
 *
 * @param kind what happened
 * @param runId the run it belongs to, null for holds and approvals
 * @param at when, from the platform's clock
 * @param details strings, integers, booleans, and lists and maps of them
 */
public record Entry(EntryKind kind, @Nullable Long runId, Instant at, Map<String, Object> details) {

    public Entry {
        details = Map.copyOf(details);
    }

    /** The same fact with its number in the ledger, which is chained with it. */
    public Entry numbered(long seq) {
        Map<String, Object> all = new TreeMap<>(details);
        all.put("seq", seq);
        return new Entry(kind, runId, at, all);
    }

    /** The bytes that are chained: JSON with sorted keys and no white space. */
    public String body() {
        Map<String, Object> all = new TreeMap<>(details);
        all.put("kind", kind.word());
        all.put("at", at.toString());
        if (runId != null) {
            all.put("run", runId);
        }
        return CanonicalJson.write(all);
    }

    /** Reads {@link #body()} back. */
    public static Entry parse(String body) {
        Map<String, Object> all = new TreeMap<>(CanonicalJson.read(body));
        EntryKind kind = EntryKind.of(String.valueOf(all.remove("kind")));
        Instant at = Instant.parse(String.valueOf(all.remove("at")));
        Long runId = all.remove("run") instanceof Number number ? number.longValue() : null;
        return new Entry(kind, runId, at, all);
    }

    /** A detail that is a whole number; 0 when absent. */
    public long count(String name) {
        return details.get(name) instanceof Number number ? number.longValue() : 0;
    }

    /** A detail as text; empty when absent. */
    public String text(String name) {
        Object value = details.get(name);
        return value == null ? "" : value.toString();
    }
}
