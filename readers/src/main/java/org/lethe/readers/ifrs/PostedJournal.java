package org.lethe.readers.ifrs;

/**
 * A journal, and what speaks against taking it back.
 *
 * @param kind what happened
 * @param number on the document
 * @param reversed whether it was taken back already
 * @param credited whether credit notes stand on its invoice
 */
public record PostedJournal(String kind, String number, boolean reversed, boolean credited) {}
