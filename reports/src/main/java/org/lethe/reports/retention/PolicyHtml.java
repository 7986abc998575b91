package org.lethe.reports.retention;

import org.lethe.rules.retention.Policy;

/** A policy as one self-contained HTML page, to be read on a screen or printed on A4. */
public final class PolicyHtml {

    private PolicyHtml() {}

    /** The whole policy; all text escaped, nothing loaded from elsewhere. */
    public static String of(Policy policy) {
        return Html.page(policy.title() + " – retention policy " + policy.version(), PolicyDocument.of(policy));
    }
}
