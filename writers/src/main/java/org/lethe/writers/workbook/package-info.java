/** Described workbook → xlsx: for every report that ends in one. */
@NullMarked
package org.lethe.writers.workbook;

import org.jspecify.annotations.NullMarked;
