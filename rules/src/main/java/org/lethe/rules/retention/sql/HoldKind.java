package org.lethe.rules.retention.sql;

/** The two kinds of row in {@code lethe.hold}. */
enum HoldKind {
    HOLD("legal hold"),
    RESTRICTION("restriction");

    private final String words;

    HoldKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** As stored. */
    String stored() {
        return switch (this) {
            case HOLD -> "hold";
            case RESTRICTION -> "restriction";
        };
    }
}
