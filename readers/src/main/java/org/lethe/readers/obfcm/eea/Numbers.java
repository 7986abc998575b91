package org.lethe.readers.obfcm.eea;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decimal numbers as programs write them; decimal commas, signs for thousands and units are none. */
final class Numbers {
    private static final int LONGEST = 40;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?");

    private Numbers() {}

    static Optional<BigDecimal> of(String text) {
        return text.length() <= LONGEST && NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }
}
