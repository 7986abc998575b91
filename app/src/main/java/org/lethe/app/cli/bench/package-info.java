/** {@code lethe bench}: the real jobs against hand-written SQL, on this machine. */
@NullMarked
package org.lethe.app.cli.bench;

import org.jspecify.annotations.NullMarked;
