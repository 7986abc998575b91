/** The neutral form of tables, as four plain files: read, with all that is wrong with them at once, and written. */
@NullMarked
package org.lethe.reports.protection.form;

import org.jspecify.annotations.NullMarked;
