package org.lethe.rules.obfcm;

import java.util.Arrays;
import java.util.List;

/** The eight lifetime counters that follow the VIN, with their numbers in Table 1 of the Annex to Regulation (EU) 2021/392. */
public enum Counter {
    TOTAL_FUEL(2, "total_fuel_l", Unit.LITRE),
    TOTAL_DISTANCE(3, "total_km", Unit.KILOMETRE),
    DEPLETING_FUEL(4, "cd_fuel_l", Unit.LITRE),
    INCREASING_FUEL(5, "ci_fuel_l", Unit.LITRE),
    DEPLETING_ENGINE_OFF_DISTANCE(6, "cd_engine_off_km", Unit.KILOMETRE),
    DEPLETING_ENGINE_ON_DISTANCE(7, "cd_engine_on_km", Unit.KILOMETRE),
    INCREASING_DISTANCE(8, "ci_km", Unit.KILOMETRE),
    GRID_ENERGY(9, "grid_energy_kwh", Unit.KILOWATT_HOUR);

    private final int element;
    private final String column;
    private final Unit unit;

    Counter(int element, String column, Unit unit) {
        this.element = element;
        this.column = column;
        this.unit = unit;
    }

    /** Its number in the table, 2 to 9. */
    public int element() {
        return element;
    }

    /** Where it stands in {@code business.obfcm_reading}. */
    public String column() {
        return column;
    }

    /** Its unit and resolution. */
    public Unit unit() {
        return unit;
    }

    /** Reported for plug-in hybrids alone; combustion engines and other hybrids leave it empty. */
    public boolean isPlugInOnly() {
        return element > 3;
    }

    /** Those that a powertrain reports, in the order of the table. */
    public static List<Counter> of(boolean plugIn) {
        return Arrays.stream(values())
                .filter(counter -> plugIn || !counter.isPlugInOnly())
                .toList();
    }
}
