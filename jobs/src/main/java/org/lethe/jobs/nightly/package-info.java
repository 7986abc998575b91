/** The night: the jobs that run after one another, of which each stands on its own. */
@NullMarked
package org.lethe.jobs.nightly;

import org.jspecify.annotations.NullMarked;
