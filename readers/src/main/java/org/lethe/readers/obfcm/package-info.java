/** Readings and certificates → one verdict for each vehicle, counted. The selection stays in the database; Java sees numbers. */
@NullMarked
package org.lethe.readers.obfcm;

import org.jspecify.annotations.NullMarked;
