package org.lethe.rules.retention.yaml;

import java.util.Locale;

/** Every kind of fault the reader finds; the word is what programs, tests and the language reference see. */
enum Fault {
    // the file
    FILE_UNREADABLE,
    FILE_TOO_LARGE,
    NOT_UTF_8,
    TAB,
    YAML_SYNTAX,
    EMPTY_FILE,
    SEVERAL_DOCUMENTS,
    ANCHOR,
    TAG,
    TOO_DEEP,
    TOO_MANY_PROBLEMS,
    // keys and values
    UNKNOWN_KEY,
    LOOK_ALIKE,
    DUPLICATE_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    EMPTY_VALUE,
    BAD_CHOICE,
    DUPLICATE_ENTRY,
    // the policy
    UNKNOWN_LANGUAGE,
    BAD_NAME,
    BAD_ZONE,
    BAD_DATE,
    BAD_CAP,
    // tables and columns
    BAD_TABLE,
    TABLE_OUTSIDE_SCOPE,
    TABLE_TWICE,
    BAD_COLUMN,
    UNKNOWN_COLUMN,
    COLUMN_TWICE,
    COLUMN_LEFT_OVER,
    BAD_GROUP,
    KEY_TOO_LONG,
    // facts
    BAD_FACT_NAME,
    UNKNOWN_FACT,
    UNUSED_FACT,
    FACT_USED_TWO_WAYS,
    BAD_SQL,
    // purposes
    NO_RULE,
    BAD_PERIOD,
    NEGATIVE_PERIOD,
    BELOW_MINIMUM,
    ABOVE_MAXIMUM,
    MINIMUM_ABOVE_MAXIMUM,
    ARTICLE_MISSING,
    // holds, references, partitions
    HOLD_KEY_MISSING,
    BAD_REFERENCE,
    CIRCLE,
    NOT_DROPPABLE;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
