package org.lethe.evidence;

import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the ledger.
 *
 * @param seq its number
 * @param kind the kind in its own column
 * @param runId the run in its own column
 * @param body canonical JSON
 * @param prev hash of the entry before, 64 hexadecimal digits
 * @param hash SHA-256 over {@code prev} and the body, 64 hexadecimal digits
 */
public record Link(long seq, String kind, @Nullable Long runId, String body, String prev, String hash) {}
