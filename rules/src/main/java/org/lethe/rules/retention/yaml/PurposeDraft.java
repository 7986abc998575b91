package org.lethe.rules.retention.yaml;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.Flag;
import org.lethe.rules.retention.Purpose;
import org.lethe.rules.retention.RetentionPeriod;

/** A purpose as read, with places; a period is null when it is missing or was reported. */
record PurposeDraft(
        Word name,
        Word title,
        Word clause,
        Word basis,
        Word appliesWhen,
        Word starts,
        Purpose.StartType startType,
        Word period,
        @Nullable RetentionPeriod retention,
        Purpose.Source source,
        Word sourceWord,
        Word article,
        Word minimumWord,
        @Nullable RetentionPeriod minimum,
        Word maximumWord,
        @Nullable RetentionPeriod maximum) {

    /** Only when nothing was reported. */
    Purpose purpose() {
        return new Purpose(
                name.text(),
                title.text(),
                clause.text(),
                basis.text(),
                appliesWhen.given() ? flag(appliesWhen) : null,
                starts.text(),
                startType,
                Objects.requireNonNull(retention),
                source,
                article.given() ? article.text() : null,
                minimum,
                maximum);
    }

    /** The same with another period. */
    PurposeDraft lasting(RetentionPeriod other) {
        return new PurposeDraft(
                name,
                title,
                clause,
                basis,
                appliesWhen,
                starts,
                startType,
                period,
                other,
                source,
                sourceWord,
                article,
                minimumWord,
                minimum,
                maximumWord,
                maximum);
    }

    static Flag flag(Word word) {
        return Flag.parse(word.text());
    }
}
