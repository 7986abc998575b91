package org.lethe.reports.obfcm.format;

import org.jspecify.annotations.Nullable;
import org.lethe.rules.obfcm.Counter;

/**
 * One column of the file.
 *
 * @param counter which counter, null for the vehicle identification number
 * @param header its heading
 * @param decimals how many are written, never more than the device counts
 */
public record Column(@Nullable Counter counter, String header, int decimals) {}
