package org.lethe.reports.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lethe.evidence.Chain;
import org.lethe.evidence.Entry;
import org.lethe.evidence.EntryKind;
import org.lethe.evidence.Link;

/**
 * Adds a run's ledger entries up to its certificate.
 *
 * <p>Completions are added; of intents, verifications and the maintenance of one table the last entry counts, because each
 * describes a state and not a change. Each entry's hash is computed again from its body; that the chain has no gap is what
 * {@code ChainCheck} proves over the whole ledger.
 */
public final class CertificateBuilder {

    private final Map<String, LineBuilder> lines = new LinkedHashMap<>();
    private final Map<String, Certificate.Table> tables = new LinkedHashMap<>();
    private final List<Link> links;
    private final Entry started;
    private String status = "running";
    private @Nullable String message;
    private @Nullable Instant endedAt;
    private int resumed;
    private int passes;

    private CertificateBuilder(List<Link> links) {
        this.links = List.copyOf(links);
        if (links.isEmpty()) {
            throw new IllegalArgumentException("A run without ledger entries has no certificate.");
        }
        this.started = Entry.parse(links.getFirst().body());
        if (started.kind() != EntryKind.STARTED) {
            throw new IllegalArgumentException("The first entry of a run says that it started, but entry "
                    + links.getFirst().seq() + " is of kind " + started.kind().word() + ".");
        }
    }

    /**
     * The certificate of a run.
     *
     * @param links all entries of the run and no others, in the order of the ledger
     * @throws IllegalArgumentException when there are none, the first is not the run's start, or one belongs to another run
     */
    public static Certificate of(List<Link> links) {
        CertificateBuilder builder = new CertificateBuilder(links);
        links.forEach(builder::add);
        return builder.build();
    }

    private void add(Link link) {
        Entry entry = Entry.parse(link.body());
        if (entry.runId() == null || !entry.runId().equals(started.runId())) {
            throw new IllegalArgumentException(
                    "Entry " + link.seq() + " does not belong to run " + started.runId() + ".");
        }
        switch (entry.kind()) {
            case STARTED -> {}
            case RESUMED -> {
                resumed++;
                status = "running";
                endedAt = null;
                message = null;
            }
            case INTENT -> line(entry.text("cluster")).intent(entry);
            case REFUSED -> line(entry.text("cluster")).refusal(entry);
            case COMPLETION -> line(entry.text("cluster")).completion(entry);
            case VERIFICATION -> verification(entry);
            case MAINTENANCE -> maintenance(entry);
            case ABANDONED -> {
                status = "abandoned";
                endedAt = entry.at();
                message = entry.text("because");
            }
            case FINISHED -> {
                status = entry.text("status");
                endedAt = entry.at();
                message = entry.details().containsKey("message") ? entry.text("message") : null;
            }
            case HOLD_PLACED,
                    HOLD_RELEASED,
                    APPROVAL,
                    OBFCM_SUBMISSION,
                    DEALER_RELEASE,
                    IFRS_PERIOD,
                    IFRS_REVERSAL,
                    IFRS_NUMBERS_EXPLAINED,
                    IFRS_PULL,
                    IFRS_PACKAGES_GONE -> {
                // Belong to no run; they bear on the plan, not on what was done.
            }
        }
    }

    private void verification(Entry entry) {
        passes = Math.toIntExact(entry.count("passes"));
        if (entry.details().get("clusters") instanceof List<?> clusters) {
            for (Object cluster : clusters) {
                if (cluster instanceof Map<?, ?> counted) {
                    line(String.valueOf(counted.get("cluster"))).verified(counted);
                }
            }
        }
    }

    private void maintenance(Entry entry) {
        Map<String, Object> facts = new TreeMap<>(entry.details());
        facts.remove("table");
        facts.remove("seq");
        String table = entry.text("table");
        tables.put(table, new Certificate.Table(table, facts));
    }

    private LineBuilder line(String cluster) {
        return lines.computeIfAbsent(cluster, LineBuilder::new);
    }

    private Certificate build() {
        Link first = links.getFirst();
        Link last = links.getLast();
        List<Long> altered = links.stream()
                .filter(link -> !Chain.hash(link.prev(), link.body()).equals(link.hash()))
                .map(Link::seq)
                .toList();
        return new Certificate(
                started.runId() == null ? 0 : started.runId(),
                started.text("job"),
                started.text("policy"),
                started.text("policyVersion"),
                started.text("policyDigest"),
                LocalDate.parse(started.text("asOf")),
                Math.toIntExact(started.count("attempt")),
                status,
                message,
                started.at(),
                endedAt,
                resumed,
                passes,
                lines.values().stream().map(LineBuilder::build).toList(),
                List.copyOf(tables.values()),
                new Certificate.Proof(first.seq(), last.seq(), links.size(), last.hash(), altered));
    }
}
