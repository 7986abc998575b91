/** What Regulation (EU) 2021/392 says of a consumption reading: its eight counters, their values, the checks of a record, the collection year. */
@NullMarked
package org.lethe.rules.obfcm;

import org.jspecify.annotations.NullMarked;
