package org.lethe.reports.dealer;

import java.util.Locale;

/** By what a number is split. */
enum Dimension {
    /** Not at all. */
    ALL,
    /** Service family, and with it the term. */
    FAMILY,
    /** The main family and all others. */
    FAMILIES,
    /** New or used vehicle. */
    VEHICLE,
    /** Sales channel. */
    CHANNEL,
    /** Activated in time or later; why rejected. */
    DETAIL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
