package org.lethe.sample.table;

import java.time.LocalDate;

/** Numbers and days as ASCII digits, written straight into a buffer that has the room. */
public final class Ascii {

    static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private Ascii() {}

    /** Writes a number at {@code at} and returns where it ends. */
    public static int number(byte[] buffer, int at, long value) {
        int from = at;
        long rest = value;
        if (rest < 0) {
            buffer[from++] = '-';
            rest = -rest;
        }
        int digits = 1;
        for (long bound = 10; digits < 19 && rest >= bound; bound *= 10) {
            digits++;
        }
        for (int position = from + digits - 1; position >= from; position--) {
            buffer[position] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return from + digits;
    }

    /** Writes a number with leading zeros at {@code at} and returns where it ends. */
    public static int padded(byte[] buffer, int at, int value, int digits) {
        int rest = value;
        for (int position = at + digits - 1; position >= at; position--) {
            buffer[position] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return at + digits;
    }

    /** Writes a day as 2026-10-25 and returns where it ends. */
    public static int day(byte[] buffer, int at, LocalDate day) {
        int position = padded(buffer, at, day.getYear(), 4);
        buffer[position++] = '-';
        position = padded(buffer, position, day.getMonthValue(), 2);
        buffer[position++] = '-';
        return padded(buffer, position, day.getDayOfMonth(), 2);
    }
}
