package org.lethe.reports.retention;

import org.lethe.rules.retention.Policy;

/** A policy as Markdown for people: matrix of deletion classes, clusters, tables without personal data. */
public final class PolicyMarkdown {

    private PolicyMarkdown() {}

    /** The whole policy; all text escaped. */
    public static String of(Policy policy) {
        return Markdown.render(PolicyDocument.of(policy));
    }
}
