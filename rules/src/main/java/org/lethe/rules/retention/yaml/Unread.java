package org.lethe.rules.retention.yaml;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.lethe.rules.retention.TableName;

/**
 * What stands in a file and could not be read, or names something that does not exist. It may be about any table that nothing
 * else in the file is about; to call such a table forgotten would be a guess.
 *
 * @param text as written; words in any order
 */
public record Unread(String text) {

    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}_.$-]+";

    /** With more of the kind. */
    public Unread and(String more) {
        return new Unread(text + "\n" + more);
    }

    /** Whether the table may be meant by it: by its name, or nearly. */
    public boolean mayName(TableName table) {
        return words().stream()
                .anyMatch(word -> word.equals(table.table())
                        || word.startsWith(table + ".")
                        || (word.contains(".")
                                && Nearest.of(word, List.of(table.toString())).isPresent()));
    }

    /** Whether the table may be meant by it: by its name, or by its columns where the name is missing. */
    public boolean mayName(TableName table, Collection<String> columns) {
        return mayName(table) || words().containsAll(columns);
    }

    private Set<String> words() {
        return Set.copyOf(Arrays.asList(text.split(BETWEEN_WORDS, -1)));
    }
}
