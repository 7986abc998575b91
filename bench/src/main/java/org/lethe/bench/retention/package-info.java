/** The retention job against hand-written SQL: data, both sides, and the check that both leave the same rows. */
@NullMarked
package org.lethe.bench.retention;

import org.jspecify.annotations.NullMarked;
