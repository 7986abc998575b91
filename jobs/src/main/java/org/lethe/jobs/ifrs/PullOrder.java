package org.lethe.jobs.ifrs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.ifrs.Facts;
import org.lethe.reports.ifrs.Months;
import org.lethe.writers.ifrs.Pulled;

/**
 * Which package.
 *
 * @param entity legal entity
 * @param months month, quarter or year
 * @param seq a past ledger sequence to be read again; null for the present state of the months
 * @param by who pulls
 * @param purpose for what
 */
public record PullOrder(
        String entity, Months months, @Nullable Long seq, String by, String purpose) {

    /** What is recorded of it, but for the file, which is not there yet. */
    Pulled pulled(
            long known,
            int version,
            String verdict,
            boolean official,
            String manifestSha256,
            String tablesSha256,
            Instant at) {
        return new Pulled(
                entity,
                months,
                known,
                version,
                Facts.FORMAT,
                verdict,
                official,
                "",
                "",
                "",
                manifestSha256,
                tablesSha256,
                by,
                purpose,
                at);
    }
}
