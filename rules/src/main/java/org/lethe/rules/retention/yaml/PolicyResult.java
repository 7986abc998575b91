package org.lethe.rules.retention.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.Policy;

/** What reading a policy file gives: the policy, or all of its problems. */
public sealed interface PolicyResult {

    /**
     * Nothing in the file contradicts itself; whether it fits a database is a question for the live catalogue.
     *
     * @param policy what the author wrote
     * @param places where in the file each part stands, so that later findings can name a line too
     */
    record Good(Policy policy, Places places) implements PolicyResult {}

    /**
     * The file is refused as a whole.
     *
     * @param problems at least one, in the order of the file
     * @param suspect what can be read of it, for asking the live catalogue what else is wrong; null when that is nothing
     */
    record Bad(List<Problem> problems, @Nullable Suspect suspect) implements PolicyResult {
        public Bad {
            problems = List.copyOf(problems);
        }
    }
}
