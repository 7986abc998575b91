/**
 * The policy and the decision: what is kept, why, and until when. Pure values in, pure values out; everything that erases,
 * plans or explains asks here.
 */
@NullMarked
package org.lethe.rules.retention;

import org.jspecify.annotations.NullMarked;
