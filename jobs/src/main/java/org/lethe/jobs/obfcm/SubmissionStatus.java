package org.lethe.jobs.obfcm;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.evidence.Entry;
import org.lethe.readers.obfcm.ManufacturerReader;
import org.lethe.reports.obfcm.Submission;
import org.lethe.reports.obfcm.SubmissionState;
import org.lethe.rules.obfcm.CollectionYear;
import org.lethe.writers.obfcm.SubmissionReader;

/**
 * Where a submission stands, and what is still there of its year.
 *
 * @param submission itself
 * @param history its steps in the ledger, with who and when
 * @param readings of its manufacturer and year that are still stored
 * @param late of those, the ones that arrived after it was transmitted
 * @param lastDay the last day on which they are kept without a receipt, null when nothing waits for one
 */
public record SubmissionStatus(
        Submission submission,
        List<Entry> history,
        long readings,
        long late,
        @Nullable LocalDate lastDay) {

    /** Months after the collection year, as the policy's purpose "waiting for the receipt" says; a test holds them together. */
    public static final int MONTHS_WITHOUT_RECEIPT = 18;

    /** All submissions of a year, or all there are. */
    public static List<SubmissionStatus> read(DataSource obfcm, @Nullable CollectionYear year) {
        SubmissionReader submissions = new SubmissionReader(obfcm);
        ManufacturerReader manufacturers = new ManufacturerReader(obfcm);
        return submissions.all(year).stream()
                .map(each -> new SubmissionStatus(
                        each,
                        submissions.history(each.id()),
                        manufacturers.readings(each.manufacturerId(), each.year()),
                        each.transmittedAt() == null
                                ? 0
                                : manufacturers.lateReadings(each.manufacturerId(), each.year(), each.transmittedAt()),
                        waits(each.state()) ? lastDay(each.year()) : null))
                .toList();
    }

    private static boolean waits(SubmissionState state) {
        return state.isDraft() || state == SubmissionState.TRANSMITTED || state == SubmissionState.REJECTED;
    }

    /** By the shipped policy; another one may say otherwise, and decides. */
    public static LocalDate lastDay(CollectionYear year) {
        return LocalDate.of(year.year(), 12, 31).plusMonths(MONTHS_WITHOUT_RECEIPT);
    }
}
