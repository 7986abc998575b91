package org.lethe.evidence;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the ledger.
 *
 * @param seq its number
 * @param kind the kind in its own column
 * @param runId the run in its own column
 * @param body canonical JSON
 * @param prev hash of the entry before, 32 bytes
 * @param hash SHA-256 over {@code prev} and the body, 32 bytes
 */
public record Link(long seq, String kind, @Nullable Long runId, String body, byte[] prev, byte[] hash) {

    public Link {
        prev = prev.clone();
        hash = hash.clone();
    }

    @Override
    public byte[] prev() {
        return prev.clone();
    }

    @Override
    public byte[] hash() {
        return hash.clone();
    }

    /** The hash in hexadecimal, as anchors and certificates show it. */
    public String hashHex() {
        return HexFormat.of().formatHex(hash);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Link link && link.seq == seq && Arrays.equals(link.hash, hash);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seq) ^ Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return "entry " + seq + " (" + kind + ")";
    }
}
