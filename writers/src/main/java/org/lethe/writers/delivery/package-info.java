/** Finished content → a file that is either whole or not there. */
@NullMarked
package org.lethe.writers.delivery;

import org.jspecify.annotations.NullMarked;
