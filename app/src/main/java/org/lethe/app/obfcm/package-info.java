/** Configuration and keys → what the OBFCM job needs from outside. */
@NullMarked
package org.lethe.app.obfcm;

import org.jspecify.annotations.NullMarked;
