package org.lethe.readers.catalogue;

import java.util.List;

/**
 * Where the policy and the live database disagree.
 *
 * @param severity whether it stops a run
 * @param path where in the policy file, key by key, e.g. {@code clusters, customer, facts, last contract end}
 * @param code short and stable
 * @param message what is wrong
 * @param hint what to do; may be several lines ready to paste; empty when the message says it all
 */
public record Finding(Severity severity, List<String> path, String code, String message, String hint) {

    public Finding {
        path = List.copyOf(path);
    }

    /** How bad it is. */
    public enum Severity {
        /** Nothing is planned or erased under this policy. */
        ERROR,
        /** Works, but slowly or in a way worth knowing. */
        WARNING
    }
}
