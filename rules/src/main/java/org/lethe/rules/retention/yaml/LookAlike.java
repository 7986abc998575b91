package org.lethe.rules.retention.yaml;

/** Letters that look like others: a Cyrillic а in a column's name is a column that nobody erases. */
final class LookAlike {

    static final String HINT = "type the name again with plain letters";

    private LookAlike() {}

    static boolean in(String text) {
        return text.codePoints().anyMatch(LookAlike::strange);
    }

    /** "contains 'а' (U+0430 CYRILLIC SMALL LETTER A)" for the first such character. */
    static String named(String text) {
        int character = text.codePoints().filter(LookAlike::strange).findFirst().orElse('?');
        String shape = Character.isLetterOrDigit(character) ? "'" + Character.toString(character) + "' " : "";
        return "contains %s(U+%04X %s)".formatted(shape, character, Character.getName(character));
    }

    private static boolean strange(int character) {
        return character > 0x7E || (character < 0x20 && !Character.isWhitespace(character));
    }
}
