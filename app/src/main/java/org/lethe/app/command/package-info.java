/** What every command of the flow starts from: the process environment, the policy file, and the words and codes with which it ends. */
@NullMarked
package org.lethe.app.command;

import org.jspecify.annotations.NullMarked;
