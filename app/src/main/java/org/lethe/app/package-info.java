/** The way in: a command line becomes an exit code. */
@NullMarked
package org.lethe.app;

import org.jspecify.annotations.NullMarked;
