/** The first step of every flow: what a person typed becomes a command, and what came of it an exit code. */
@NullMarked
package org.lethe.app.cli;

import org.jspecify.annotations.NullMarked;
