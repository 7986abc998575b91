package org.lethe.reports.dealer;

import java.util.Locale;

/** By what a number is split. */
enum Dimension {
    /** Not at all. */
    ALL,
    /** Service family. */
    FAMILY,
    /** The main family and all others. */
    FAMILIES,
    /** New or used vehicle. */
    VEHICLE,
    /** Sales channel. */
    CHANNEL,
    /** Term; activated in time or later; why rejected. */
    DETAIL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
