package org.lethe.app.command;

import java.util.Locale;

/** Whole numbers as every command and report writes them. */
public final class Digits {
    private Digits() {}

    /** 1234567 → {@code 1 234 567}, under every locale. */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }
}
