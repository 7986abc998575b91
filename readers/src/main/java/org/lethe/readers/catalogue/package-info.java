/** Into the decision: what the live database's catalogue says of a policy, before anything is planned or erased. */
@NullMarked
package org.lethe.readers.catalogue;

import org.jspecify.annotations.NullMarked;
