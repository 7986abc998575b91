/** The way in by the clock: a configured time becomes a night's run, and how it went becomes a row that people can ask for. */
@NullMarked
package org.lethe.app.schedule;

import org.jspecify.annotations.NullMarked;
