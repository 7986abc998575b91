package org.lethe.reports.obfcm;

import java.time.Instant;

/**
 * What a run wrote and is about to record.
 *
 * @param question what was selected
 * @param revision one more than the last one
 * @param format descriptor it was written by
 * @param contentSha256 of the clear content
 * @param tally its counts
 * @param tallySha256 of the counts
 * @param manifest JSON of counts and hashes
 * @param draftedAt when
 */
public record Draft(
        Question question,
        int revision,
        String format,
        String contentSha256,
        Tally tally,
        String tallySha256,
        String manifest,
        Instant draftedAt) {}
