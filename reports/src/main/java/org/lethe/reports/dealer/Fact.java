package org.lethe.reports.dealer;

import org.jspecify.annotations.Nullable;

/**
 * What a recipient was told of one cell.
 *
 * @param id        the cell, e.g. {@code M2026-10/signed/family=Connect}
 * @param sensitive few persons stand behind it, or it would tell of a whole group
 * @param value     as published; null when it was hidden
 */
public record Fact(String id, boolean sensitive, @Nullable Long value) {}
