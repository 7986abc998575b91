/** The flow's end, read back: what runs now, what was done, and the proof of it. */
@NullMarked
package org.lethe.app.cli.evidence;

import org.jspecify.annotations.NullMarked;
