/** Policies, plans and runs → documents for people: values in, text out. */
@NullMarked
package org.lethe.reports.retention;

import org.jspecify.annotations.NullMarked;
