package org.lethe.reports.workbook;

/**
 * How a number or date is shown; the value behind it keeps all its digits.
 *
 * @param pattern in the language of spreadsheets
 */
public record Format(String pattern) {
    public static final Format GENERAL = new Format("General");
    public static final Format TEXT = new Format("@");
    public static final Format WHOLE = new Format("#,##0");
    public static final Format ONE_DECIMAL = new Format("#,##0.0");
    public static final Format TWO_DECIMALS = new Format("#,##0.00");
    public static final Format DAY = new Format("yyyy-mm-dd");
}
