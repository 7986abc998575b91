/** A dealer's file of consumption readings, cut into lines and fields. */
@NullMarked
package org.lethe.readers.obfcm.intake;

import org.jspecify.annotations.NullMarked;
