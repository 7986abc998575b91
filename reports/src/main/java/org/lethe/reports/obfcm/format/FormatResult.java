package org.lethe.reports.obfcm.format;

import java.util.List;
import org.lethe.rules.retention.yaml.Problem;

/** What reading a format descriptor led to. */
public sealed interface FormatResult {

    /** @param format complete and valid */
    record Good(Format format) implements FormatResult {}

    /** @param problems in the order of the file; never empty */
    record Bad(List<Problem> problems) implements FormatResult {
        public Bad {
            problems = List.copyOf(problems);
        }
    }
}
