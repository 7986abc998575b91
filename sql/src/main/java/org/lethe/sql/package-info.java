/** The SQL the flow is made of: migrations and queries as files, loaded by name. */
@NullMarked
package org.lethe.sql;

import org.jspecify.annotations.NullMarked;
