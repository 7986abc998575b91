/** The first arrow: table to record, the only place that selects from business tables. */
@NullMarked
package org.lethe.readers;

import org.jspecify.annotations.NullMarked;
