/** Before the flow: fills the reference business database and says by hand what must become of its hard rows. */
@NullMarked
package org.lethe.sample;

import org.jspecify.annotations.NullMarked;
