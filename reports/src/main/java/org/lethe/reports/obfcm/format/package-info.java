/** Format descriptor → how the nine data elements are written down. What is not known yet of the official template is changed there and not here. */
@NullMarked
package org.lethe.reports.obfcm.format;

import org.jspecify.annotations.NullMarked;
