/** {@code lethe obfcm}: what is typed about fuel consumption reports. */
@NullMarked
package org.lethe.app.cli.obfcm;

import org.jspecify.annotations.NullMarked;
