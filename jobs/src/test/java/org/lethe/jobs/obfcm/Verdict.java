package org.lethe.jobs.obfcm;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.obfcm.Check;

/**
 * The one bucket in which a vehicle with readings ends.
 *
 * @param readingId the record that is exported, or the one that stands for the vehicle where it is not
 * @param reason why it is not exported, null when it is
 * @param warnings what is odd about an exported record
 */
record Verdict(long readingId, @Nullable Check reason, Set<Check> warnings) {

    public Verdict {
        warnings = Set.copyOf(warnings);
    }

    /** Whether it is exported, with or without warnings. */
    public boolean isExported() {
        return reason == null;
    }
}
