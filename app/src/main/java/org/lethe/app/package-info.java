/** The way in: main, command line, scheduler and exit codes. */
@NullMarked
package org.lethe.app;

import org.jspecify.annotations.NullMarked;
