package org.lethe.readers.obfcm.eea;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.obfcm.gap.PublishedGroup;
import org.lethe.reports.obfcm.gap.PublishedGroup.Quad;

/** The aggregate that the European Environment Agency publishes each year: one row for each manufacturer and fuel, from 2022 on by year. */
public final class AggregatedFile {
    private static final String YEAR = "Year";
    private static final String MANUFACTURER = "Manufacturer";
    private static final String FUEL = "Fuel Type";
    private static final String VEHICLES = "Number of vehicles";
    /** A file of groups is small; more is another file, and would have to be held in memory. */
    private static final int MOST = 100_000;

    private final CsvTable table;

    private AggregatedFile(Path file) {
        table = new CsvTable(file, "the agency's aggregate of OBFCM data (CSV)");
    }

    /**
     * Reads all groups.
     *
     * @throws UnreadableFileException when it is not such a file, with the line
     */
    public static List<PublishedGroup> read(Path file) {
        AggregatedFile aggregate = new AggregatedFile(file);
        List<PublishedGroup> groups = new ArrayList<>();
        aggregate.table.read(required(), row -> {
            if (groups.size() == MOST) {
                throw aggregate.table.at(row.line(), "is one group too many: no aggregate has more than " + MOST);
            }
            groups.add(aggregate.group(row));
        });
        return groups;
    }

    private static List<String> required() {
        List<String> names = new ArrayList<>(List.of(MANUFACTURER, FUEL, VEHICLES));
        for (String quantity : List.of("Fuel consumption", "CO2 emissions")) {
            for (String weighted : List.of("", " weighted")) {
                names.addAll(names(quantity, weighted));
            }
        }
        return names;
    }

    /** Real-world, type-approval, absolute gap, percentage gap. */
    private static List<String> names(String quantity, String weighted) {
        String unit = quantity.startsWith("CO2") ? " (g/km)" : " (l/100 km)";
        return List.of(
                "OBFCM " + quantity + weighted + unit,
                "WLTP " + quantity + weighted + unit,
                "absolute gap " + quantity + weighted + unit,
                "percentage gap " + quantity + weighted + " (%)");
    }

    private PublishedGroup group(CsvTable.Row row) {
        return new PublishedGroup(
                row.line(),
                row.text(YEAR).isEmpty() ? null : (int) whole(row, YEAR),
                row.text(MANUFACTURER),
                row.text(FUEL),
                whole(row, VEHICLES),
                quad(row, "Fuel consumption", ""),
                quad(row, "CO2 emissions", ""),
                quad(row, "Fuel consumption", " weighted"),
                quad(row, "CO2 emissions", " weighted"));
    }

    private Quad quad(CsvTable.Row row, String quantity, String weighted) {
        List<String> names = names(quantity, weighted);
        return new Quad(
                number(row, names.get(0)),
                number(row, names.get(1)),
                number(row, names.get(2)),
                number(row, names.get(3)));
    }

    private long whole(CsvTable.Row row, String column) {
        String text = row.text(column);
        if (!text.matches("\\d{1,9}")) {
            throw table.at(row.line(), "has no whole number under '" + column + "'");
        }
        return Long.parseLong(text);
    }

    private @Nullable BigDecimal number(CsvTable.Row row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        return Numbers.of(text).orElseThrow(() -> table.at(row.line(), "has no number under '" + column + "'"));
    }
}
