/** Contracts and the release ledger → what dealer reports are made of. Sees keys and dates, never a name (notice D.1). */
@NullMarked
package org.lethe.readers.dealer;

import org.jspecify.annotations.NullMarked;
