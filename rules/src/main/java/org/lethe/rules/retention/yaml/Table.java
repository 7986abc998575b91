package org.lethe.rules.retention.yaml;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.TableName;

/** A table as written; the name is null when what was written is none, which has been reported. */
record Table(Word word, @Nullable TableName name) {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*");

    static Table of(Word word, Problems problems) {
        if (word.missing()) {
            return new Table(word, null);
        }
        int dot = word.text().indexOf('.');
        if (dot < 0) {
            problems.add(word, Fault.BAD_TABLE, word.shown() + " is not schema.table", "write it with its schema");
            problems.unread(word.text());
            return new Table(word, null);
        }
        String schema = word.text().substring(0, dot);
        String table = word.text().substring(dot + 1);
        boolean plain = identifier(new Word(schema, word.node()), "schema", Fault.BAD_TABLE, problems)
                && identifier(new Word(table, word.node()), "table", Fault.BAD_TABLE, problems);
        if (!plain) {
            problems.unread(word.text());
        }
        return new Table(word, plain ? new TableName(schema, table) : null);
    }

    /** Whether the word can name something in the catalogue; reported when it cannot. */
    static boolean identifier(Word word, String what, Fault fault, Problems problems) {
        if (LookAlike.in(word.text())) {
            problems.add(
                    word,
                    Fault.LOOK_ALIKE,
                    "The %s %s %s".formatted(what, word.shown(), LookAlike.named(word.text())),
                    LookAlike.HINT);
            return false;
        }
        if (!IDENTIFIER.matcher(word.text()).matches()) {
            problems.add(
                    word,
                    fault,
                    "%s cannot be the name of a %s".formatted(word.shown(), what),
                    "letters, digits and _, as it stands in the database");
            return false;
        }
        return true;
    }

    boolean given() {
        return name != null;
    }

    TableName get() {
        return Objects.requireNonNull(name);
    }
}
