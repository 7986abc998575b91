/** Commands of the dealer reports. */
@NullMarked
package org.lethe.app.cli.dealer;

import org.jspecify.annotations.NullMarked;
