/** Keeps the books every night, closes months, makes packages: reader → decision → writer → evidence. */
@NullMarked
package org.lethe.jobs.ifrs;

import org.jspecify.annotations.NullMarked;
