package org.lethe.evidence;

/**
 * The ledger's head as it was noted outside the database.
 *
 * @param seq number of the last entry then
 * @param hash its hash, hexadecimal
 */
public record Anchor(long seq, String hash) {}
