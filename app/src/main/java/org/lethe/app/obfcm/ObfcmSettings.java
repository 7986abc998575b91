package org.lethe.app.obfcm;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.obfcm.format.Format;

/**
 * How submissions are made.
 *
 * @param format how files are written down
 * @param uploadReports whether the upload counts as the report; otherwise the acceptance does
 * @param supplements whether late readings are sent as a supplement; otherwise they are erased
 * @param recipients folder of the submission teams' public keys, null for the usual one
 */
public record ObfcmSettings(
        Format format,
        boolean uploadReports,
        boolean supplements,
        @Nullable Path recipients) {}
