package org.lethe.readers.ifrs;

/**
 * A state of the books that can be read again.
 *
 * @param seq ledger sequence at the end of its batch
 * @param version settings by which it was posted
 * @param recognised whether the revenue of the last month was recognised by then
 */
public record PastState(long seq, int version, boolean recognised) {}
