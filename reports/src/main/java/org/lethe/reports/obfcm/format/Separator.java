package org.lethe.reports.obfcm.format;

/** What stands between two columns. */
public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private final char sign;

    Separator(char sign) {
        this.sign = sign;
    }

    /** The character. */
    public char sign() {
        return sign;
    }
}
