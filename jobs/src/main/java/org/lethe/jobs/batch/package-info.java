/** Spring Batch over PostgreSQL: where the framework remembers executions, in schema {@code lethe} and nowhere near the data. */
@NullMarked
package org.lethe.jobs.batch;

import org.jspecify.annotations.NullMarked;
