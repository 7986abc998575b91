package org.lethe.reports.protection.form;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lethe.reports.protection.Insider;
import org.lethe.reports.protection.Tables;

/** What came of reading. */
public sealed interface FormResult {
    /**
     * Tables that can be worked with.
     *
     * @param tables   earlier releases are called {@code history/001} and so on, the one in question {@code release}
     * @param insiders who knows something, as {@code insiders/001} and so on; without somebody who knows nothing
     * @param sources  where each release and insider was read from, by name
     */
    record Good(Tables tables, List<Insider> insiders, Map<String, Path> sources) implements FormResult {
        /** Keeps its own. */
        public Good {
            insiders = List.copyOf(insiders);
            sources = Map.copyOf(sources);
        }
    }

    /**
     * Files that say nothing certain.
     *
     * @param problems all of them
     */
    record Bad(List<FormProblem> problems) implements FormResult {
        /** Keeps its own list. */
        public Bad {
            problems = List.copyOf(problems);
        }
    }
}
