/** Before the flow: rows of the reference schema on their way into COPY. */
@NullMarked
package org.lethe.sample.table;

import org.jspecify.annotations.NullMarked;
