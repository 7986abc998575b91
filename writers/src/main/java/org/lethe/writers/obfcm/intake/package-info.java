/** Takes consumption readings in: good lines into a staging table of this transaction, from there to where they are kept. */
@NullMarked
package org.lethe.writers.obfcm.intake;

import org.jspecify.annotations.NullMarked;
