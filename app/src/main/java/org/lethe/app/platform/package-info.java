/** Where every flow is wired: database, roles, keys, folders, clock and jobs, for commands and the scheduler alike. */
@NullMarked
package org.lethe.app.platform;

import org.jspecify.annotations.NullMarked;
