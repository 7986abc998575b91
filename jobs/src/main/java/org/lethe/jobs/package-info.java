/** The flow itself: where readers, decisions, writers and evidence meet. */
@NullMarked
package org.lethe.jobs;

import org.jspecify.annotations.NullMarked;
