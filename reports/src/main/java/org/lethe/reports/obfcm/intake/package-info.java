/** What came of a file of consumption readings, for people and programs. */
@NullMarked
package org.lethe.reports.obfcm.intake;

import org.jspecify.annotations.NullMarked;
