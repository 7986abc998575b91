/** The whole flow once, on invented people, explained as it goes. */
@NullMarked
package org.lethe.app.cli.demo;

import org.jspecify.annotations.NullMarked;
