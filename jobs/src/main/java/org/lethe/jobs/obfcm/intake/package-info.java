/** Takes a dealer's file of consumption readings in: file, checks, database. */
@NullMarked
package org.lethe.jobs.obfcm.intake;

import org.jspecify.annotations.NullMarked;
