package org.lethe.sample.life;

import java.time.LocalDate;

/** Days that follow one another and never pass the business date: what lies in the future has not happened. */
final class Course {

    private final LocalDate start;
    private final LocalDate asOf;
    private final Dice dice;

    Course(LocalDate start, LocalDate asOf, Dice dice) {
        this.start = start;
        this.asOf = asOf;
        this.dice = dice;
    }

    /** Some days after the start. */
    LocalDate later(int least, int most) {
        return after(start, least, most);
    }

    /** Some days after another day. */
    LocalDate after(LocalDate day, int least, int most) {
        LocalDate later = day.plusDays(dice.between(least, most));
        return later.isAfter(asOf) ? asOf : later;
    }
}
