/** Plan, consent, run, explain: the nightly run as a person drives it from a terminal. */
@NullMarked
package org.lethe.app.cli.retention;

import org.jspecify.annotations.NullMarked;
