package org.lethe.readers.ifrs;

import java.time.YearMonth;

/**
 * A journal, and what speaks against taking it back.
 *
 * @param kind what happened
 * @param number on the document
 * @param month in which it was posted
 * @param reversed whether it was taken back already
 * @param credited whether credit notes stand on its invoice
 */
public record PostedJournal(String kind, String number, YearMonth month, boolean reversed, boolean credited) {}
