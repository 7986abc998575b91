package org.lethe.rules.retention.yaml;

import java.util.List;
import java.util.stream.Stream;

/** The shapes a mapping can have, each with its keys. The JSON Schema beside the policies knows the same (tested). */
@SuppressWarnings("ImmutableEnumChecker") // the lists come from List.of
enum Keys {
    POLICY(
            "the policy",
            List.of("lethe", "policy", "version", "title", "zone", "sane-dates", "scope"),
            List.of("cap", "clusters", "not-personal")),
    SANE_DATES("sane-dates", List.of("earliest"), List.of()),
    CAP("cap", List.of("share"), List.of()),
    CLUSTER(
            "a cluster",
            List.of("title", "clauses", "table", "key", "columns", "hold-keys", "action"),
            List.of(
                    "slice-by",
                    "members",
                    "facts",
                    "purposes",
                    "suspensions",
                    "references",
                    "no-purpose",
                    "tombstone",
                    "partitioned-by",
                    "cap")),
    MEMBER("a member", List.of("table", "via", "columns"), List.of()),
    PURPOSE(
            "a purpose",
            List.of("title", "clause", "basis", "starts", "start-type", "period", "source"),
            List.of("applies-when", "offset", "article", "minimum", "maximum")),
    SUSPENSION("a suspension", List.of("clause", "when"), List.of()),
    HOLD_KEYS("hold-keys", List.of(), List.of("person", "contract", "vehicle", "case")),
    HOLD_PATH("the path of a hold", List.of(), List.of("key", "through", "not-applicable")),
    ACTION("action", List.of("anonymise"), List.of()),
    ANONYMISE("anonymise", List.of("done-when", "overwrite"), List.of("keeps", "smallest-group")),
    KEEPS("keeps", List.of("columns", "because"), List.of()),
    NOT_PERSONAL("a table of not-personal", List.of("columns", "because"), List.of());

    private final String words;
    private final List<String> required;
    private final List<String> optional;

    Keys(String words, List<String> required, List<String> optional) {
        this.words = words;
        this.required = required;
        this.optional = optional;
    }

    String words() {
        return words;
    }

    List<String> required() {
        return required;
    }

    List<String> all() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }
}
