/** Before the flow: the rows that are hard to get right, each with what must become of it, written by hand. */
@NullMarked
package org.lethe.sample.nasty;

import org.jspecify.annotations.NullMarked;
