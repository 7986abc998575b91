/**
 * Policy file → {@link org.lethe.rules.retention.Policy}, or everything that is wrong with it: the only arrow by which a
 * policy enters the platform.
 */
@NullMarked
package org.lethe.rules.retention.yaml;

import org.jspecify.annotations.NullMarked;
