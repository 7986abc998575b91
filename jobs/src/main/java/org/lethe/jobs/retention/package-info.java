/** The nightly retention run as a Spring Batch job: check, plan, erase or anonymise slice by slice, verify, tidy up, certify. */
@NullMarked
package org.lethe.jobs.retention;

import org.jspecify.annotations.NullMarked;
