/** Real-world against type-approval consumption: what is plausible, means, CO2 factors, gaps and headlines, by the formulas of the agency. Pure. */
@NullMarked
package org.lethe.reports.obfcm.gap;

import org.jspecify.annotations.NullMarked;
