/** Books and files of a package → what is known of them. */
@NullMarked
package org.lethe.readers.ifrs;

import org.jspecify.annotations.NullMarked;
