/** Before the flow: a policy is checked, shown, compared and prepared for. */
@NullMarked
package org.lethe.app.cli.policy;

import org.jspecify.annotations.NullMarked;
