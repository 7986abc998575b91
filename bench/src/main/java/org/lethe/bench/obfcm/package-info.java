/** The OBFCM import and export beside what an engineer would type. */
@NullMarked
package org.lethe.bench.obfcm;

import org.jspecify.annotations.NullMarked;
