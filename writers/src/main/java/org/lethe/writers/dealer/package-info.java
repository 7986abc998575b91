/** Protected report → encrypted workbook, checked as it lies there; and the release ledger that remembers what everybody was told. */
@NullMarked
package org.lethe.writers.dealer;

import org.jspecify.annotations.NullMarked;
