/** The end of every flow: ledger entries and the hash chain that proves what was done, as pure values. */
@NullMarked
package org.lethe.evidence;

import org.jspecify.annotations.NullMarked;
