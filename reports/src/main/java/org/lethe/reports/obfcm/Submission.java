package org.lethe.reports.obfcm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.obfcm.CollectionYear;

/**
 * A submission as it is recorded.
 *
 * @param id number by which commands name it
 * @param manufacturerId whose
 * @param manufacturer code of the manufacturer
 * @param year collection year
 * @param revision from 1
 * @param supplement whether it holds only what arrived after an earlier one was transmitted
 * @param state where it stands
 * @param format descriptor it was written by
 * @param contentSha256 of the clear content
 * @param tallySha256 of its counts
 * @param exported vehicles in it
 * @param draftedAt when it was written
 * @param transmittedAt when it was sent, null before
 * @param acceptedAt when its receipt was recorded, null before
 * @param manifest JSON of its counts and hashes
 */
public record Submission(
        long id,
        int manufacturerId,
        String manufacturer,
        CollectionYear year,
        int revision,
        boolean supplement,
        SubmissionState state,
        String format,
        String contentSha256,
        String tallySha256,
        long exported,
        Instant draftedAt,
        @Nullable Instant transmittedAt,
        @Nullable Instant acceptedAt,
        String manifest) {

    /** As people read it: manufacturer, collection year and revision. */
    public String label() {
        return manufacturer + " " + year.year() + " revision " + revision + (supplement ? " (supplement)" : "");
    }
}
