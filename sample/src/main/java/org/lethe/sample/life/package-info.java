/** Before the flow: invented households, companies, vehicles and what happens to them in a few years. */
@NullMarked
package org.lethe.sample.life;

import org.jspecify.annotations.NullMarked;
