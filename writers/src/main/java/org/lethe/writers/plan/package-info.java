/** Plans that people saw, and their consent to those above the cap. */
@NullMarked
package org.lethe.writers.plan;

import org.jspecify.annotations.NullMarked;
