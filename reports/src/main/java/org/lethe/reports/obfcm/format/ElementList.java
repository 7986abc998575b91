package org.lethe.reports.obfcm.format;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.obfcm.Counter;
import org.lethe.rules.yaml.Complaints;
import org.lethe.rules.yaml.Section;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The columns of a descriptor: the nine elements of the regulation, each once, in its own unit, never finer than a device counts. */
final class ElementList {

    private static final List<String> KEYS = List.of("element", "header", "unit", "decimals");
    private static final int LAST = 9;

    private final Complaints complaints;
    private final Charset charset;
    private final List<Column> columns = new ArrayList<>();
    private final Set<Integer> elements = new HashSet<>();
    private final Set<String> headers = new HashSet<>();

    ElementList(Complaints complaints, Charset charset) {
        this.complaints = complaints;
        this.charset = charset;
    }

    List<Column> read(Section top) {
        Node place = top.place("elements");
        if (top.value("elements").isEmpty()) {
            return columns;
        }
        if (!(place instanceof SequenceNode list)) {
            complaints.add(
                    place, "wrong-type", "'elements' is not a list", "one line '- { element: 1, … }' for each column");
            return columns;
        }
        list.getValue().forEach(this::column);
        for (int element = 1; element <= LAST; element++) {
            if (!elements.contains(element)) {
                complaints.add(
                        place,
                        "missing-element",
                        "Element " + element + " has no column",
                        "the regulation's table has nine elements, and all of them are reported");
            }
        }
        return columns;
    }

    private void column(Node node) {
        Section entry = Section.of(node, "An element", KEYS, List.of("element", "header"), complaints);
        Optional<Integer> number = entry.number("element");
        String header = header(entry);
        if (number.isEmpty()) {
            return;
        }
        int element = number.get();
        if (element < 1 || element > LAST) {
            complaints.add(
                    entry.place("element"),
                    "unknown-element",
                    "There is no element " + element,
                    "1 is the vehicle identification number, 2 to 9 are the counters; other fields would breach data minimisation");
            return;
        }
        if (!elements.add(element)) {
            complaints.add(
                    entry.place("element"), "duplicate-element", "Element " + element + " stands twice", "keep one");
        }
        Counter counter = Arrays.stream(Counter.values())
                .filter(each -> each.element() == element)
                .findFirst()
                .orElse(null);
        columns.add(new Column(counter, header, decimals(entry, counter)));
    }

    private String header(Section entry) {
        String header = entry.text("header").orElse("");
        if (header.codePoints().anyMatch(Character::isISOControl)) {
            complaints.add(
                    entry.place("header"), "bad-header", "A header has more than one line", "write it in one line");
        }
        if (!charset.newEncoder().canEncode(header)) {
            complaints.add(
                    entry.place("header"),
                    "bad-header",
                    "The header cannot be written in " + charset,
                    "use other characters, or UTF-8");
        }
        if (!header.isEmpty() && !headers.add(header)) {
            complaints.add(
                    entry.place("header"),
                    "duplicate-header",
                    "The header '" + header + "' stands twice",
                    "name each column otherwise");
        }
        return header;
    }

    private int decimals(Section entry, @Nullable Counter counter) {
        if (counter == null) {
            for (String key : List.of("unit", "decimals")) {
                entry.value(key)
                        .ifPresent(node -> complaints.add(
                                node,
                                "not-a-number",
                                "The vehicle identification number has no '" + key + "'",
                                "leave it out"));
            }
            return 0;
        }
        String unit = counter.unit().symbol();
        entry.text("unit")
                .filter(word -> !word.equals(unit))
                .ifPresent(word -> complaints.add(
                        entry.place("unit"),
                        "wrong-unit",
                        "Element " + counter.element() + " is reported in " + unit + ", not in " + word,
                        "write unit: " + unit));
        int most = counter.unit().decimals();
        int decimals = entry.number("decimals").orElse(most);
        if (decimals > most) {
            complaints.add(
                    entry.place("decimals"),
                    "too-many-decimals",
                    "A device counts " + unit + " with " + most + " decimals, not " + decimals,
                    "extra digits would be invented: write decimals: " + most);
        }
        for (String key : List.of("unit", "decimals")) {
            if (entry.value(key).isEmpty()) {
                complaints.add(
                        entry.place(key),
                        "missing-key",
                        "Element " + counter.element() + " has no '" + key + "'",
                        "add " + key + ":");
            }
        }
        return Math.min(decimals, most);
    }
}
