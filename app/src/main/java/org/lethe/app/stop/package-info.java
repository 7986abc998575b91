/** The flow's end when a person or the system ends it early: what is open is closed, in order. */
@NullMarked
package org.lethe.app.stop;

import org.jspecify.annotations.NullMarked;
