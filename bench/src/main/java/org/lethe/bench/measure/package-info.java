/** How anything is measured: databases that are thrown away, two sides in turn, medians, memory, and lines to print. */
@NullMarked
package org.lethe.bench.measure;

import org.jspecify.annotations.NullMarked;
