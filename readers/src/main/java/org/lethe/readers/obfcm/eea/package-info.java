/** Published files of the European Environment Agency → records: streaming, by column names, strict about everything else. */
@NullMarked
package org.lethe.readers.obfcm.eea;

import org.jspecify.annotations.NullMarked;
