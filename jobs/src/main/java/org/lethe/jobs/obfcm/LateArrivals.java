package org.lethe.jobs.obfcm;

import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.obfcm.Submission;
import org.lethe.writers.obfcm.SubmissionReader;

/** From when on a reading counts as late: the last time anything of that manufacturer and year was sent. */
final class LateArrivals {

    private LateArrivals() {}

    static @Nullable Instant since(DataSource obfcm, Submission one) {
        return new SubmissionReader(obfcm)
                .all(one.year()).stream()
                        .filter(each -> each.manufacturerId() == one.manufacturerId())
                        .filter(each -> each.state().isOut())
                        .map(Submission::transmittedAt)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null);
    }
}
