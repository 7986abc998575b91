package org.lethe.rules.retention.yaml;

import java.util.List;
import java.util.Map;
import org.lethe.rules.retention.Action;

/** What ends a row, as read: the columns that are overwritten and kept, with places. */
record ActionDraft(Action action, Word place, Map<String, Word> overwrite, List<Word> keeps) {}
