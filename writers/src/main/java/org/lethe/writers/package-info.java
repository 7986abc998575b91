/** The last arrow: decision to effect, the only place that changes business tables. */
@NullMarked
package org.lethe.writers;

import org.jspecify.annotations.NullMarked;
