/** The OBFCM job: readings of a collection year → one encrypted file for each manufacturer with its statement, and the steps of a submission's life. */
@NullMarked
package org.lethe.jobs.obfcm;

import org.jspecify.annotations.NullMarked;
