/** Read-outs by the million, to measure with: nothing in them is hard to get right. */
@NullMarked
package org.lethe.sample.obfcm;

import org.jspecify.annotations.NullMarked;
