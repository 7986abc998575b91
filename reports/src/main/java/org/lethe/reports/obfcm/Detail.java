package org.lethe.reports.obfcm;

import org.jspecify.annotations.Nullable;
import org.lethe.rules.obfcm.Check;

/**
 * A line of a submission's restricted list: a reading and what was found of it. It names no vehicle.
 *
 * @param check why it was not exported, or with which warning it was
 * @param reading its key
 * @param importId the import that brought it, null when another system did or it is gone
 * @param line of that import's file, null likewise
 */
public record Detail(
        Check check,
        long reading,
        @Nullable Long importId,
        @Nullable Integer line) {}
