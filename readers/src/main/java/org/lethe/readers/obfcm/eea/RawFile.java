package org.lethe.readers.obfcm.eea;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.obfcm.gap.RawRecord;
import org.lethe.rules.obfcm.Counter;
import org.lethe.rules.obfcm.Counters;
import org.lethe.rules.obfcm.Value;

/**
 * The per-vehicle file that the European Environment Agency publishes each year, in both editions: 13 columns in 2021, 32 in another order
 * from 2023 on.
 */
public final class RawFile {
    private static final Map<Counter, String> COLUMNS = new EnumMap<>(Map.of(
            Counter.TOTAL_FUEL, "Total fuel consumed (lifetime) (l)",
            Counter.TOTAL_DISTANCE, "Total distance travelled (lifetime) (km)",
            Counter.DEPLETING_FUEL, "Total fuel consumed in charge depleting operation (lifetime) (l)",
            Counter.INCREASING_FUEL,
                    "Total fuel consumed in driver-selectable charge increasing operation (lifetime) (l)",
            Counter.DEPLETING_ENGINE_OFF_DISTANCE,
                    "Total distance travelled in charge depleting operation with engine off (lifetime) (km)",
            Counter.DEPLETING_ENGINE_ON_DISTANCE,
                    "Total distance travelled in charge depleting operation with engine running (lifetime) (km)",
            Counter.INCREASING_DISTANCE,
                    "Total distance travelled in driver-selectable charge increasing operation (lifetime) (km)",
            Counter.GRID_ENERGY, "Total grid energy into the battery (lifetime) (kWh)"));

    private RawFile() {}

    /**
     * Reads any number of vehicles in constant memory.
     *
     * @throws UnreadableFileException when it is not such a file, with the line
     */
    public static void read(Path file, Consumer<RawRecord> vehicles) {
        new CsvTable(file, "the agency's per-vehicle file of OBFCM data (CSV)")
                .read(List.copyOf(COLUMNS.values()), row -> vehicles.accept(record(row)));
    }

    private static RawRecord record(CsvTable.Row row) {
        Map<Counter, Value> values = new EnumMap<>(Counter.class);
        COLUMNS.forEach((counter, column) -> values.put(counter, value(row.text(column))));
        String id = row.has("ID") ? row.text("ID") : row.text("Vehicle Identifier");
        return new RawRecord(id, Counters.of(values), wltp(row), used(row.text("Used in calculation")));
    }

    private static Value value(String text) {
        if (text.isEmpty()) {
            return new Value.Missing();
        }
        return Numbers.of(text).map(Value::of).orElseGet(Value.NotANumber::new);
    }

    private static @Nullable BigDecimal wltp(CsvTable.Row row) {
        return Numbers.of(row.text("Fuel consumption"))
                .filter(number -> number.signum() > 0)
                .orElse(null);
    }

    private static @Nullable Boolean used(String text) {
        return switch (text) {
            case "1" -> true;
            case "0" -> false;
            default -> null;
        };
    }
}
