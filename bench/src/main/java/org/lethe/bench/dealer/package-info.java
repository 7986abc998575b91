/** Dealer reports of a large network, month after month, beside the one statement that somebody would write by hand. */
@NullMarked
package org.lethe.bench.dealer;

import org.jspecify.annotations.NullMarked;
