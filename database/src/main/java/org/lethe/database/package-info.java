/** The ground under the flow: a PostgreSQL server, connections by role, and migrations. */
@NullMarked
package org.lethe.database;

import org.jspecify.annotations.NullMarked;
