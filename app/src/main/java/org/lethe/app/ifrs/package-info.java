/** Configuration and keys → what the books need from outside. */
@NullMarked
package org.lethe.app.ifrs;

import org.jspecify.annotations.NullMarked;
