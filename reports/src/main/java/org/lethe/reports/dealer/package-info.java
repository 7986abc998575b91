/** What a dealer is told (notice D.1): which cells exist, which are sensitive, what is concluded from the published ones. Pure. */
@NullMarked
package org.lethe.reports.dealer;

import org.jspecify.annotations.NullMarked;
