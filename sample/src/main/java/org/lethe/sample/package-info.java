/** Before the flow: a reference business database with an oracle written by hand. */
@NullMarked
package org.lethe.sample;

import org.jspecify.annotations.NullMarked;
