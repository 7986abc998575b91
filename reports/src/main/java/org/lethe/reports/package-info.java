/** What a report is: values in, values out, before anybody writes a file. */
@NullMarked
package org.lethe.reports;

import org.jspecify.annotations.NullMarked;
