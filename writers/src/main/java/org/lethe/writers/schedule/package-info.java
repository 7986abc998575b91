/** The scheduler's memory: a firing begins, ends or is missed, and becomes a row that people can ask for. */
@NullMarked
package org.lethe.writers.schedule;

import org.jspecify.annotations.NullMarked;
