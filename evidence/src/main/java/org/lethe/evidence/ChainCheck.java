package org.lethe.evidence;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ledger from its first entry to its last and finds the first one that was changed, inserted, removed or moved;
 * anchors kept outside the database find a tail that was cut off.
 */
public final class ChainCheck {

    private final TreeMap<Long, String> anchors = new TreeMap<>();
    private final String ledger;
    private String head = Chain.GENESIS;
    private long count;
    private long lastSeq;
    private @Nullable Broken broken;

    /**
     * @param anchors heads noted outside the database; may be empty
     * @param ledger the name that the ledger claims; entries that name another one show that it was given a false name, under
     *     which no heads are noted
     */
    public ChainCheck(List<Anchor> anchors, String ledger) {
        this.ledger = ledger;
        anchors.forEach(anchor -> this.anchors.put(anchor.seq(), anchor.hash()));
    }

    /** Takes the next entry in the order of {@code seq}. */
    public void accept(Link link) {
        count++;
        if (broken == null) {
            broken = fault(link);
        }
        head = link.hash();
        lastSeq = link.seq();
    }

    /** What was found after the last entry. */
    public Result result() {
        if (broken != null) {
            return broken;
        }
        if (!anchors.isEmpty()) {
            return new Broken(
                    anchors.firstKey(),
                    "is missing: the ledger ends at entry " + lastSeq + ", but entry " + anchors.firstKey()
                            + " was noted outside the database");
        }
        return new Intact(count, lastSeq, head);
    }

    private @Nullable Broken fault(Link link) {
        if (!link.prev().equals(head)) {
            return new Broken(
                    link.seq(),
                    lastSeq == 0
                            ? "claims an entry before it, but it is the first: entries before it were removed"
                            : "does not follow entry " + lastSeq
                                    + ": an entry was removed, inserted or moved between them");
        }
        if (!Chain.hash(link.prev(), link.body()).equals(link.hash())) {
            return new Broken(link.seq(), "was changed: its hash does not match its body");
        }
        Entry entry;
        try {
            entry = Entry.parse(link.body());
        } catch (RuntimeException unreadable) {
            return new Broken(link.seq(), "cannot be read: its body is not an entry");
        }
        if (!entry.kind().word().equals(link.kind()) || !Objects.equals(entry.runId(), link.runId())) {
            return new Broken(link.seq(), "was changed: its kind or run differs from its body");
        }
        if (entry.details().containsKey("seq") && entry.count("seq") != link.seq()) {
            return new Broken(link.seq(), "was entry " + entry.count("seq") + ": its number was changed");
        }
        if (entry.details().containsKey("ledger") && !entry.text("ledger").equals(ledger)) {
            return new Broken(
                    link.seq(),
                    "belongs to the ledger " + entry.text("ledger") + ", but this one claims to be " + ledger
                            + ": its name was changed");
        }
        String anchored = anchors.remove(link.seq());
        if (anchored != null && !anchored.equals(link.hash())) {
            return new Broken(
                    link.seq(), "is not the entry that was noted outside the database: the chain was rewritten");
        }
        return null;
    }

    /** What a check found. */
    public sealed interface Result {}

    /** Nothing was touched. */
    public record Intact(long entries, long lastSeq, String head) implements Result {}

    /** The first entry that is wrong, and how. */
    public record Broken(long seq, String how) implements Result {}
}
