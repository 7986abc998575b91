package org.lethe.reports.retention;

import tools.jackson.databind.node.ObjectNode;

/** An explanation for programs: the record's names, and {@code kind}: present or gone. */
public final class ExplanationJson {

    private ExplanationJson() {}

    /** One JSON document with sorted keys. */
    public static String of(Explanation explanation) {
        ObjectNode root = Json.tree(explanation);
        root.put(
                "kind",
                switch (explanation) {
                    case Explanation.Present present -> "present";
                    case Explanation.Gone gone -> "gone";
                });
        return Json.write(root);
    }
}
