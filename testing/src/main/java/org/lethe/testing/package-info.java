/** Where tests get a real, migrated and empty database of their own. */
@NullMarked
package org.lethe.testing;

import org.jspecify.annotations.NullMarked;
