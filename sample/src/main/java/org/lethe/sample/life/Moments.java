package org.lethe.sample.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Moments of Belgian days: what happens to people happens in Brussels time. */
final class Moments {

    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private Moments() {}

    /** Some moment of waking hours, to the second. */
    static Instant on(LocalDate day, Dice dice) {
        return day.atStartOfDay(BRUSSELS).toInstant().plusSeconds(dice.between(7 * 3600, 21 * 3600));
    }

    /** Some moment of office hours, to the minute. */
    static Instant atWork(LocalDate day, Dice dice) {
        return day.atTime(dice.between(8, 17), dice.below(60)).atZone(BRUSSELS).toInstant();
    }

    /** A day on which cars are registered: March and September are strong, summer is quiet. */
    static LocalDate registrationDay(LocalDate first, LocalDate last, Dice dice) {
        while (true) {
            LocalDate day = dice.dayBetween(first, last);
            if (dice.below(150) < weight(day)) {
                return day;
            }
        }
    }

    private static int weight(LocalDate day) {
        return switch (day.getMonth()) {
            case MARCH -> 150;
            case SEPTEMBER -> 140;
            case APRIL, MAY, JUNE, OCTOBER -> 100;
            case JANUARY, FEBRUARY, NOVEMBER, DECEMBER -> 85;
            case JULY, AUGUST -> 70;
        };
    }
}
