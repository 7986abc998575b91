/** Policy before the flow starts: deletion rules and the decisions they lead to, as pure values. */
@NullMarked
package org.lethe.rules;

import org.jspecify.annotations.NullMarked;
