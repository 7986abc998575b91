/** Commands of those who keep the books. */
@NullMarked
package org.lethe.app.cli.ifrs;

import org.jspecify.annotations.NullMarked;
