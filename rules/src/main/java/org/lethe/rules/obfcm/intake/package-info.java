/** What a dealer's file of consumption readings must look like, line by line; no database needed. */
@NullMarked
package org.lethe.rules.obfcm.intake;

import org.jspecify.annotations.NullMarked;
