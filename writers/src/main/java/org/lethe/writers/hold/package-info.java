/** Holds and restrictions: placed so that a placement that has returned is never violated. */
@NullMarked
package org.lethe.writers.hold;

import org.jspecify.annotations.NullMarked;
