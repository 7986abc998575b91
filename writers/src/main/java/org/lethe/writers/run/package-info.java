/** Who runs what: opens, continues, takes over and ends runs, in the database and in the ledger. */
@NullMarked
package org.lethe.writers.run;

import org.jspecify.annotations.NullMarked;
