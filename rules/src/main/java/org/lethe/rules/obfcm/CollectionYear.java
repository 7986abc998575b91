package org.lethe.rules.obfcm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The calendar year, in Brussels, in which readings were taken. Reported in the year after it (Regulation (EU) 2021/392,
 * Art. 9), which the agency also calls "reporting year"; neither is the year of registration.
 *
 * @param year e.g. 2025
 */
public record CollectionYear(int year) {

    /** Whose calendar counts. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    /** The first year in which vehicles had to carry the device. */
    public static final int FIRST = 2021;

    public CollectionYear {
        if (year < FIRST || year > 2100) {
            throw new IllegalArgumentException(
                    "The collection year " + year + " makes no sense: the first one is " + FIRST + ".");
        }
    }

    /** The year in which it is reported: one later. */
    public int submissionYear() {
        return year + 1;
    }

    /** The day by which it is reported: 1 April of the year after. */
    public LocalDate due() {
        return LocalDate.of(submissionYear(), 4, 1);
    }

    /** Its first moment. */
    public Instant begins() {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZONE).toInstant();
    }

    /** The first moment after it. */
    public Instant ends() {
        return LocalDate.of(year + 1, 1, 1).atStartOfDay(ZONE).toInstant();
    }

    /** Whether a moment lies in it. */
    public boolean holds(Instant moment) {
        return !moment.isBefore(begins()) && moment.isBefore(ends());
    }

    /** Whether it has ended at a moment: before that, nothing complete can be reported. */
    public boolean isOver(Instant moment) {
        return !moment.isBefore(ends());
    }
}
