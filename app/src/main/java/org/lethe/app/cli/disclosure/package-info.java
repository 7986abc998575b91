/** Beside the flow: disclosure control for anybody's tables, in files; starts neither Spring nor a database. */
@NullMarked
package org.lethe.app.cli.disclosure;

import org.jspecify.annotations.NullMarked;
