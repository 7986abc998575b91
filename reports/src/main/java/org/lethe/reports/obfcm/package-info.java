/** Consumption readings → what is reported to the European Commission: counters, checks, one verdict for a vehicle, the words of the statement. Pure. */
@NullMarked
package org.lethe.reports.obfcm;

import org.jspecify.annotations.NullMarked;
