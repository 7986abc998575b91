package org.lethe.rules.obfcm;

/** In which unit a device counts, and how finely (Regulation (EU) 2017/1151, Annex XXII): no other digits are ever sent. */
public enum Unit {
    LITRE("l", 2),
    KILOMETRE("km", 1),
    KILOWATT_HOUR("kWh", 1);

    private final String symbol;
    private final int decimals;

    Unit(String symbol, int decimals) {
        this.symbol = symbol;
        this.decimals = decimals;
    }

    /** As the regulation writes it, e.g. {@code km}. */
    public String symbol() {
        return symbol;
    }

    /** Decimals of the device's resolution: 0.01 l, 0.1 km, 0.1 kWh. */
    public int decimals() {
        return decimals;
    }
}
