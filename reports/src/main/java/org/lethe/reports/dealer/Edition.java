package org.lethe.reports.dealer;

import java.time.YearMonth;

/**
 * One release of a month.
 *
 * @param month     the month
 * @param version   1 when it was first told; more for corrections and withdrawals
 * @param withdrawn it says that the month's numbers hold no more
 */
public record Edition(YearMonth month, int version, boolean withdrawn) {

    /** The first one of a month. */
    public static Edition first(YearMonth month) {
        return new Edition(month, 1, false);
    }

    /** Whether it corrects what was told. */
    public boolean isCorrection() {
        return version > 1 && !withdrawn;
    }

    /** As it stands in names of files and folders: the month, and from the second version on which one. */
    public String word() {
        return version == 1 ? month.toString() : month + "-v" + version;
    }
}
