/** What is in a workbook, before anybody writes one: sheets, typed cells, charts, print layout. Pure, and shared by all reports that end in one. */
@NullMarked
package org.lethe.reports.workbook;

import org.jspecify.annotations.NullMarked;
