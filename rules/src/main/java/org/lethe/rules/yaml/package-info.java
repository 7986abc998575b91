/** Configuration file → sections of known keys, with everything that is wrong with them and where. */
@NullMarked
package org.lethe.rules.yaml;

import org.jspecify.annotations.NullMarked;
