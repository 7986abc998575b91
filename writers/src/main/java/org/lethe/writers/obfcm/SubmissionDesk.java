package org.lethe.writers.obfcm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.lethe.evidence.Entry;
import org.lethe.evidence.EntryKind;
import org.lethe.reports.obfcm.Draft;
import org.lethe.reports.obfcm.Submission;
import org.lethe.reports.obfcm.SubmissionState;
import org.lethe.rules.obfcm.CollectionYear;
import org.lethe.sql.Queries;
import org.lethe.writers.evidence.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Moves submissions from state to state, each step with its entry in the ledger. Works in the caller's transaction: the step,
 * what belongs to it and the evidence are committed together.
 */
public final class SubmissionDesk {

    private final JdbcClient jdbc;
    private final Ledger ledger;

    /** @param session connection in whose transaction everything happens */
    public SubmissionDesk(DataSource session) {
        this.jdbc = JdbcClient.create(session);
        this.ledger = new Ledger(session);
    }

    /**
     * Records a draft with its restricted list of readings.
     *
     * @param by who asked for the run
     * @return its number
     */
    public long drafted(Draft draft, String by) {
        long id = jdbc.sql(Queries.named("obfcm/insert-submission"))
                .param("manufacturerId", draft.question().manufacturer().id())
                .param("manufacturer", draft.question().manufacturer().code())
                .param("year", draft.question().year().year())
                .param("revision", draft.revision())
                .param("supplement", draft.question().isSupplement())
                .param("format", draft.format())
                .param("content", draft.contentSha256())
                .param("exported", draft.tally().exported())
                .param("tally", draft.tallySha256())
                .param("manifest", draft.manifest())
                .param("at", draft.draftedAt().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        jdbc.sql(Queries.named("obfcm/insert-details")).param("submission", id).update();
        Map<String, Object> details = new TreeMap<>(draft.tally().numbers());
        details.put("contentSha256", draft.contentSha256());
        details.put("format", draft.format());
        details.put("supplement", draft.question().isSupplement());
        append(
                id,
                draft.question().manufacturer().code(),
                draft.question().year(),
                draft.revision(),
                SubmissionState.DRAFTED,
                draft.draftedAt(),
                by,
                details);
        return id;
    }

    /**
     * Takes a step.
     *
     * @param details what the evidence says beside who, when and which; no personal data
     * @throws IllegalStepException when the submission's present state does not allow it
     */
    public void step(Submission submission, SubmissionState to, Instant at, String by, Map<String, Object> details) {
        SubmissionState present = SubmissionState.of(jdbc.sql(Queries.named("obfcm/lock-submission"))
                .param("submission", submission.id())
                .query(String.class)
                .single());
        if (!present.next().contains(to)) {
            throw new IllegalStepException("Submission " + submission.id() + " (" + submission.label() + ") is "
                    + present.word() + " and cannot become " + to.word() + ": " + after(present));
        }
        int changed = jdbc.sql(Queries.named("obfcm/change-state"))
                .param("submission", submission.id())
                .param("before", present.word())
                .param("state", to.word())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (changed != 1) {
            throw new IllegalStateException("Submission " + submission.id() + " changed while it was locked");
        }
        append(
                submission.id(),
                submission.manufacturer(),
                submission.year(),
                submission.revision(),
                to,
                at,
                by,
                details);
    }

    private static String after(SubmissionState present) {
        return present.next().isEmpty()
                ? "nothing follows."
                : "what may follow is "
                        + present.next().stream()
                                .map(SubmissionState::word)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    /** Notes for retention that the report was sent. */
    public void recordTransmission(Submission submission, LocalDate on) {
        one(jdbc.sql(Queries.named("obfcm/record-transmission"))
                .param("manufacturer", submission.manufacturerId())
                .param("year", submission.year().year())
                .param("on", on)
                .update());
    }

    /** Notes for retention that the report was accepted: the purpose of every reading of that year ends. */
    public void recordAcceptance(Submission submission, LocalDate on) {
        one(jdbc.sql(Queries.named("obfcm/record-acceptance"))
                .param("manufacturer", submission.manufacturerId())
                .param("year", submission.year().year())
                .param("on", on, java.sql.Types.DATE)
                .update());
    }

    /** Readings are awaited again: a supplement is drafted. */
    public void awaitAgain(int manufacturer, CollectionYear year) {
        jdbc.sql(Queries.named("obfcm/record-acceptance"))
                .param("manufacturer", manufacturer)
                .param("year", year.year())
                .param("on", null, java.sql.Types.DATE)
                .update();
    }

    /**
     * Marks every selected and exported vehicle as reported, those that were not yet.
     *
     * @return how many were reported for the first time
     */
    public int recordFirstReports(CollectionYear year, byte[] innerPad, byte[] outerPad) {
        return jdbc.sql(Queries.named("obfcm/insert-first-reports"))
                .param("submissionYear", year.submissionYear())
                .param("innerPad", innerPad)
                .param("outerPad", outerPad)
                .update();
    }

    /** Erases what is left of the restricted list. */
    public int eraseDetails(Submission submission) {
        return jdbc.sql(Queries.named("obfcm/delete-details"))
                .param("submission", submission.id())
                .update();
    }

    private static void one(int changed) {
        if (changed != 1) {
            throw new IllegalStateException("One row was to be written, but it was " + changed);
        }
    }

    private void append(
            long id,
            String manufacturer,
            CollectionYear year,
            int revision,
            SubmissionState state,
            Instant at,
            String by,
            Map<String, Object> details) {
        Map<String, Object> all = new TreeMap<>(details);
        all.put("submission", id);
        all.put("manufacturer", manufacturer);
        all.put("collectionYear", year.year());
        all.put("revision", revision);
        all.put("state", state.word());
        all.put("by", by);
        ledger.append(new Entry(EntryKind.OBFCM_SUBMISSION, null, at, all));
    }
}
