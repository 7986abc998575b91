/** Decision → effect: erases and anonymises slices, moves survivors, drops partitions; counts everything it changes. */
@NullMarked
package org.lethe.writers.retention;

import org.jspecify.annotations.NullMarked;
