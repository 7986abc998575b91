/** Before the flow: the moment, which everything else receives as an argument. */
@NullMarked
package org.lethe.app.time;

import org.jspecify.annotations.NullMarked;
