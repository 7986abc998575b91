/** What the scheduler remembers → records, for people who ask what happened last night and what happens next. */
@NullMarked
package org.lethe.readers.schedule;

import org.jspecify.annotations.NullMarked;
