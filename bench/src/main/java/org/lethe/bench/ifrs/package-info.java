/** The books beside hand-written SQL. */
@NullMarked
package org.lethe.bench.ifrs;

import org.jspecify.annotations.NullMarked;
