/** The quality workbook of an OBFCM submission: counts and sums in, sheets out. Pure. */
@NullMarked
package org.lethe.reports.obfcm.quality;

import org.jspecify.annotations.NullMarked;
