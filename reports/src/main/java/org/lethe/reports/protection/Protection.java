package org.lethe.reports.protection;

import java.util.List;

/** What came of an attempt to protect a release. */
public sealed interface Protection {
    /**
     * It can be published as it is marked now.
     *
     * @param release     the release in question with new marks
     * @param certificate the proof
     */
    record Protected(Release release, Certificate certificate) implements Protection {}

    /**
     * It cannot be published in any pattern: what is out already tells too much.
     *
     * @param refusals one for each sensitive cell that cannot be protected
     */
    record Refused(List<Refusal> refusals) implements Protection {
        /** Keeps its own list. */
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
