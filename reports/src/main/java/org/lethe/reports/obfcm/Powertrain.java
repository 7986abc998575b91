package org.lethe.reports.obfcm;

import java.util.Arrays;
import java.util.Optional;

/** The powertrains of Regulation (EU) 2021/392 that are reported; all others are out of scope. */
public enum Powertrain {
    /** Combustion engine alone. */
    ICE("ICE"),
    /** Hybrid that cannot be charged from outside. */
    NOVC_HEV("NOVC-HEV"),
    /** Hybrid that can: a plug-in. */
    OVC_HEV("OVC-HEV");

    private final String word;

    Powertrain(String word) {
        this.word = word;
    }

    /** As a certificate of conformity writes it. */
    public String word() {
        return word;
    }

    /** Reads {@link #word()}; empty for every other powertrain. */
    public static Optional<Powertrain> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
