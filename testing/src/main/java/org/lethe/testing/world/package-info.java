/** Random policies over random tables, for tests that compare two ways to the same answer. */
@NullMarked
package org.lethe.testing.world;

import org.jspecify.annotations.NullMarked;
