/** What the package for finance is: its tables, its equations, its workbook. Values in, values out. */
@NullMarked
package org.lethe.reports.ifrs;

import org.jspecify.annotations.NullMarked;
