/** The decision rendered as SQL: the one place that says in SQL which rows may go. Text and parameters only, no connection. */
@NullMarked
package org.lethe.rules.retention.sql;

import org.jspecify.annotations.NullMarked;
