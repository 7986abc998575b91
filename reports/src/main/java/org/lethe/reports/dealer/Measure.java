package org.lethe.reports.dealer;

import java.util.List;

/** What is counted, each event in the month in which it happened. */
@SuppressWarnings("ImmutableEnumChecker") // the lists come from List.of
public enum Measure {
    /** Requests for an offer. */
    REQUESTS("requests", true, false, false, List.of("")),
    /** Offers made. */
    OFFERS("offers", true, false, false, List.of("")),
    /** Contracts signed: for a year at most, or longer. */
    SIGNED("signed", true, true, true, List.of("short", "long")),
    /** Contracts whose services were switched on: within seven days of hand-over, or later. */
    ACTIVATED("activated", false, false, false, List.of("prompt", "later")),
    /** Contracts renewed. */
    RENEWED("renewed", false, false, false, List.of("")),
    /** Notices given before the end of the term. */
    ENDED_EARLY("ended-early", false, false, false, List.of("")),
    /** Applications rejected, by reason. */
    REJECTED("rejected", false, false, false, List.of("incomplete", "identity", "credit", "withdrawn", "other"));

    private final String word;
    private final boolean known;
    private final boolean byVehicle;
    private final boolean byChannel;
    private final List<String> details;

    Measure(String word, boolean known, boolean byVehicle, boolean byChannel, List<String> details) {
        this.word = word;
        this.known = known;
        this.byVehicle = byVehicle;
        this.byChannel = byChannel;
        this.details = details;
    }

    /** As stored. */
    public String word() {
        return word;
    }

    /** Reads {@link #word()}. */
    public static Measure of(String word) {
        for (Measure each : values()) {
            if (each.word.equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no measure " + word);
    }

    /** A dealer knows of each of his customers whether it happened; what becomes of them later he does not know. */
    public boolean isKnownToDealer() {
        return known;
    }

    /** What is counted are requests, and not contracts. */
    public boolean isOfRequests() {
        return this == REQUESTS || this == OFFERS || this == REJECTED;
    }

    List<String> vehicles() {
        return byVehicle ? List.of("new", "used") : List.of("");
    }

    List<String> channels() {
        return byChannel ? List.of("direct", "dealer", "bundle") : List.of("");
    }

    List<String> details() {
        return details;
    }
}
