package org.lethe.readers.ifrs;

import java.time.YearMonth;

/**
 * A month of which the books could let go, were its official package pulled.
 *
 * @param entity legal entity
 * @param month the month
 * @param status OPEN, SOFT_CLOSED or CLOSED
 */
public record MonthNotKept(String entity, YearMonth month, String status) {

    /** What somebody has to do. */
    public String remedy() {
        return status.equals("CLOSED") ? "pull the official package of " + month : "close " + month;
    }
}
