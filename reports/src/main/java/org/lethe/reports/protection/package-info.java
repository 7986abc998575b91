/**
 * Disclosure control: tables go in, and what may be shown of them comes out, with a certificate that anybody can check by addition. In the flow
 * between the aggregates that a reader delivers and the workbook or file that a writer makes; knows neither of them.
 */
@NullMarked
package org.lethe.reports.protection;

import org.jspecify.annotations.NullMarked;
