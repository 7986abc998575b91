/** Evidence → ledger: appends entries to the chain, as the last step of the transaction that they are about. */
@NullMarked
package org.lethe.writers.evidence;

import org.jspecify.annotations.NullMarked;
