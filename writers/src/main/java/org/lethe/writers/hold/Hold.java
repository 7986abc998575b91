package org.lethe.writers.hold;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A legal hold or a restriction as it stands in {@code lethe.hold}.
 *
 * @param holdId its number
 * @param kind "hold" or "restriction"
 * @param scope person, contract, vehicle or case
 * @param key internal key of the subject
 * @param reason why
 * @param reference file number, or null
 * @param placedBy who
 * @param placedAt when
 * @param releasedBy who released it, null while it is live
 * @param releasedAt when, null while it is live
 * @param releaseReason why, null while it is live
 */
public record Hold(
        long holdId,
        String kind,
        String scope,
        String key,
        String reason,
        @Nullable String reference,
        String placedBy,
        Instant placedAt,
        @Nullable String releasedBy,
        @Nullable Instant releasedAt,
        @Nullable String releaseReason) {}
