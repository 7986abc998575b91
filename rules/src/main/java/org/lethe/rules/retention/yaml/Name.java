package org.lethe.rules.retention.yaml;

import java.util.regex.Pattern;

/** Names that the author chooses. */
enum Name {
    /** Of a policy, a cluster or a purpose: used on the command line and in evidence. */
    HYPHENATED("[a-z][a-z0-9]*(-[a-z0-9]+)*", Fault.BAD_NAME, "lower-case letters and digits, joined by hyphens"),
    /** Of a fact or a suspension: read by people. */
    WORDS("[a-z][a-z0-9-]*( [a-z0-9-]+)*", Fault.BAD_FACT_NAME, "lower-case words, for example: last contract end");

    private final Pattern pattern;
    private final Fault fault;
    private final String rule;

    Name(String pattern, Fault fault, String rule) {
        this.pattern = Pattern.compile(pattern);
        this.fault = fault;
        this.rule = rule;
    }

    void check(Word word, String what, Problems problems) {
        if (LookAlike.in(word.text())) {
            problems.add(
                    word,
                    Fault.LOOK_ALIKE,
                    "The name of %s, %s, %s".formatted(what, word.shown(), LookAlike.named(word.text())),
                    LookAlike.HINT);
        } else if (!pattern.matcher(word.text()).matches() || word.text().length() > Word.SHOWN) {
            problems.add(word, fault, "%s is not a name for %s".formatted(word.shown(), what), rule);
        }
    }
}
