/** Selected records → the file of a submission, and a submission → its states, with evidence. */
@NullMarked
package org.lethe.writers.obfcm;

import org.jspecify.annotations.NullMarked;
