package org.lethe.jobs.obfcm;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.obfcm.SubmissionState;
import org.lethe.reports.obfcm.Tally;

/**
 * What a run did for one manufacturer.
 *
 * @param manufacturer its code
 * @param outcome what happened
 * @param submission number of the submission that now stands
 * @param revision its revision
 * @param state where it stands
 * @param tally its counts; null when it was left alone
 * @param late readings that arrived after it was transmitted
 * @param folder where its files are
 */
public record Drafted(
        String manufacturer,
        Outcome outcome,
        long submission,
        int revision,
        SubmissionState state,
        @Nullable Tally tally,
        long late,
        Path folder) {

    /** What a run does with a manufacturer. */
    public enum Outcome {
        /** A file was written, as a new revision. */
        DRAFTED,
        /** The draft that is there would be written the same today. */
        UNCHANGED,
        /** It was sent already: nothing is changed any more. */
        LEFT_ALONE
    }
}
