/** The dealer reports of a month: aggregate → protect → audit → render → gate → release. */
@NullMarked
package org.lethe.jobs.dealer;

import org.jspecify.annotations.NullMarked;
