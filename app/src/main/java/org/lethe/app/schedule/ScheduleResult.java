package org.lethe.app.schedule;

import java.util.List;
import org.lethe.rules.retention.yaml.Problem;

/** What reading a configuration file gives: the whole of it, or everything that is wrong with it. */
sealed interface ScheduleResult {

    /** @param settings complete and valid */
    record Good(ScheduleSettings settings) implements ScheduleResult {}

    /** @param problems in the order of the file; never empty */
    record Bad(List<Problem> problems) implements ScheduleResult {
        public Bad {
            problems = List.copyOf(problems);
        }
    }
}
