/** Business events → postings; files → a package; and who closed what. */
@NullMarked
package org.lethe.writers.ifrs;

import org.jspecify.annotations.NullMarked;
