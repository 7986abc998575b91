package org.lethe.reports.retention;

import tools.jackson.databind.node.ObjectNode;

/** What a run did, for programs: the record's names and {@code totals}. */
public final class RunJson {

    private RunJson() {}

    /** One JSON document with sorted keys. */
    public static String of(RunTable run) {
        ObjectNode root = Json.tree(run);
        root.putObject("totals")
                .put("erased", run.erased())
                .put("anonymised", run.anonymised())
                .put("members", run.members())
                .put("suspended", run.suspended())
                .put("refused", run.refused());
        return Json.write(root);
    }
}
