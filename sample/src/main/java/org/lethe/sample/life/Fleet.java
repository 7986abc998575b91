package org.lethe.sample.life;

import java.time.LocalDate;
import java.util.Arrays;

/** The connected vehicles, in arrays of primitives: telemetry needs them all, and a sample may have a hundred thousand. */
final class Fleet {

    private long[] vehicles = new long[4_096];
    private long[] logins = new long[4_096];
    private int[] firstDays = new int[4_096];
    private int[] lastDays = new int[4_096];
    private int size;

    /** A vehicle that sends from one day to another, both included; a login of 0 is a guest. */
    void add(long vehicle, long login, LocalDate first, LocalDate last) {
        if (size == vehicles.length) {
            vehicles = Arrays.copyOf(vehicles, 2 * size);
            logins = Arrays.copyOf(logins, 2 * size);
            firstDays = Arrays.copyOf(firstDays, 2 * size);
            lastDays = Arrays.copyOf(lastDays, 2 * size);
        }
        vehicles[size] = vehicle;
        logins[size] = login;
        firstDays[size] = Math.toIntExact(first.toEpochDay());
        lastDays[size] = Math.toIntExact(last.toEpochDay());
        size++;
    }

    int size() {
        return size;
    }

    long vehicle(int index) {
        return vehicles[index];
    }

    long login(int index) {
        return logins[index];
    }

    /** A vehicle that sends on the day; after a few attempts any. Busy cars (low numbers in each dozen) come up more often. */
    int pick(int day, Dice dice) {
        int index = 0;
        for (int attempt = 0; attempt < 8; attempt++) {
            index = Math.min(dice.below(size), dice.chance(0.3) ? dice.below(size) : size - 1);
            if (firstDays[index] <= day && day <= lastDays[index]) {
                return index;
            }
        }
        return index;
    }
}
