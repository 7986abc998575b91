package org.lethe.reports.obfcm.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Bins of a histogram. A value falls where PostgreSQL's {@code width_bucket(value, edges)} puts it: a bin holds its lower edge. */
public enum Distribution {
    CONSUMPTION(
            "Consumption",
            "l/100 km",
            "1",
            "2.5",
            "3",
            "4",
            "5",
            "6",
            "7",
            "8",
            "9",
            "10",
            "11",
            "12",
            "13",
            "14",
            "15",
            "20",
            "25"),
    DISTANCE(
            "Distance",
            "km",
            "500",
            "1000",
            "2500",
            "5000",
            "10000",
            "15000",
            "20000",
            "30000",
            "40000",
            "50000",
            "75000",
            "100000",
            "150000",
            "200000",
            "300000");

    private final String title;
    private final String unit;

    @SuppressWarnings("ImmutableEnumChecker") // made by Stream.toList, which nobody can change
    private final List<BigDecimal> edges;

    Distribution(String title, String unit, String... edges) {
        this.title = title;
        this.unit = unit;
        this.edges = Stream.of(edges).map(BigDecimal::new).toList();
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** Of its edges. */
    public String unit() {
        return unit;
    }

    /** Between the bins, ascending; one fewer than bins. */
    public List<BigDecimal> edges() {
        return edges;
    }

    /** Of the bins, from the one below the first edge to the one from the last edge on. */
    public List<String> labels() {
        List<String> labels = new ArrayList<>();
        labels.add("below " + edges.getFirst().toPlainString());
        for (int i = 1; i < edges.size(); i++) {
            labels.add(edges.get(i - 1).toPlainString() + " to " + edges.get(i).toPlainString());
        }
        labels.add("from " + edges.getLast().toPlainString());
        return labels;
    }
}
