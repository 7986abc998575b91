package org.lethe.rules.retention.sql;

import org.lethe.rules.retention.HoldScope;

/** The two kinds of row in {@code lethe.hold}. */
enum HoldKind {
    HOLD("legal hold"),
    RESTRICTION("restriction");

    private final String words;

    HoldKind(String words) {
        this.words = words;
    }

    static HoldKind of(String stored) {
        return stored.equals(HOLD.stored()) ? HOLD : RESTRICTION;
    }

    /** What a plan calls a reason of this kind. */
    String on(HoldScope scope) {
        return words + " on the " + scope.word();
    }

    /** As stored. */
    String stored() {
        return switch (this) {
            case HOLD -> "hold";
            case RESTRICTION -> "restriction";
        };
    }
}
