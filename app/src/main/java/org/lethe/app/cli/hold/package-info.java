/** A person places a hold, and from then on no slice ends what it covers. */
@NullMarked
package org.lethe.app.cli.hold;

import org.jspecify.annotations.NullMarked;
