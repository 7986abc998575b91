/** What the disclosure-control core asks of linear programming: one solver of our own that finds, another that audits. */
@NullMarked
package org.lethe.reports.protection.solver;

import org.jspecify.annotations.NullMarked;
