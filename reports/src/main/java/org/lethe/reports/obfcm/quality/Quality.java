package org.lethe.reports.obfcm.quality;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lethe.reports.obfcm.Tally;
import org.lethe.rules.obfcm.CollectionYear;

/**
 * What a submitter looks at before signing: counts and sums, no vehicle.
 *
 * @param manufacturer legal name
 * @param year of collection
 * @param revision of the submission
 * @param made when it was drafted
 * @param tally coverage and reasons
 * @param distributions exported vehicles in each bin; as many numbers as {@link Distribution#labels()}
 * @param groups sums of the vehicles that are used in the gap calculation, in any order
 */
public record Quality(
        String manufacturer,
        CollectionYear year,
        int revision,
        Instant made,
        Tally tally,
        Map<Distribution, List<Long>> distributions,
        List<GroupSums> groups) {

    public Quality {
        distributions = Map.copyOf(distributions);
        groups = List.copyOf(groups);
        distributions.forEach((which, counts) -> {
            if (counts.size() != which.labels().size()) {
                throw new IllegalArgumentException(
                        which + " has " + which.labels().size() + " bins, not " + counts.size());
            }
        });
    }
}
