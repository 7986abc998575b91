/** Business tables → counts, slices and facts of single rows; the only place that SELECTs what retention decides on. */
@NullMarked
package org.lethe.readers.retention;

import org.jspecify.annotations.NullMarked;
