package org.lethe.writers.dealer;

import static org.lethe.writers.dealer.WorkbookParts.each;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.dealer.Released;
import org.lethe.reports.workbook.Cell.Content;
import org.w3c.dom.Element;

/** Cells and points of charts: each says what the report says there, and no number that was not released. */
final class SheetGate {
    private final Released released;
    private final Described described;
    private final List<Boolean> percent;
    private final List<String> problems;

    /** @param percent for each cell style, whether it shows percentages */
    SheetGate(Released released, Described described, List<Boolean> percent, List<String> problems) {
        this.released = released;
        this.described = described;
        this.percent = percent;
        this.problems = problems;
    }

    void cells(String part, int sheet, Element root) {
        Set<String> seen = new TreeSet<>();
        for (Element cell : each(root, "c")) {
            String address = cell.getAttribute("r");
            if (!seen.add(address)) {
                problems.add(part + " " + address + ": is there twice");
            }
            cell(part + " " + address, cell, described.at(sheet, address));
        }
    }

    private void cell(String where, Element cell, @Nullable Content expected) {
        List<Element> texts = each(cell, "is");
        List<Element> values = each(cell, "v");
        switch (cell.getAttribute("t")) {
            case "inlineStr" -> {
                String text = texts.isEmpty() ? "" : texts.getFirst().getTextContent();
                say(where, text);
                if (texts.size() != 1 || !values.isEmpty() || !new Content.Text(text).equals(expected)) {
                    problems.add(where + ": another text than the report has there");
                }
            }
            case "", "n" -> {
                boolean nothing = values.isEmpty() && (expected == null || expected instanceof Content.Nothing);
                if (!texts.isEmpty() || values.size() > 1 || (!nothing && values.isEmpty())) {
                    problems.add(where + ": something else than the report has there");
                }
                values.forEach(value -> number(where, value, expected, isPercent(cell)));
            }
            default -> problems.add(where + ": neither a number nor a text");
        }
    }

    private void number(String where, Element value, @Nullable Content expected, boolean percentage) {
        Optional<BigDecimal> number = number(value.getTextContent());
        if (number.isEmpty() || !released.mayShow(number.get(), percentage)) {
            problems.add(where + ": a number that was not released");
        } else if (!(expected instanceof Content.Numeric(BigDecimal right)) || right.compareTo(number.get()) != 0) {
            problems.add(where + ": another number than the report has there");
        }
    }

    private boolean isPercent(Element cell) {
        String style = cell.getAttribute("s");
        return !style.isEmpty() && percent.get(Integer.parseInt(style));
    }

    /** What a chart carries of the cells that it shows. */
    void chart(String part, Element root) {
        each(root, "t").forEach(text -> say(part, text.getTextContent()));
        each(root, "tx").forEach(title -> each(title, "v").forEach(text -> say(part, text.getTextContent())));
        for (Element reference : each(root, "numRef")) {
            points(part, reference, true);
        }
        for (Element reference : each(root, "strRef")) {
            points(part, reference, false);
        }
        for (Element value : each(root, "v")) {
            String parent = value.getParentNode().getLocalName();
            if (!parent.equals("pt") && !parent.equals("tx")) {
                problems.add(part + ": a value outside of a series");
            }
        }
    }

    private void points(String part, Element reference, boolean numbers) {
        String range = each(reference, "f").getFirst().getTextContent();
        for (Element point : each(reference, "pt")) {
            Content expected = described.at(range, Integer.parseInt(point.getAttribute("idx")));
            Element value = each(point, "v").getFirst();
            if (numbers) {
                Optional<BigDecimal> number = number(value.getTextContent());
                boolean shown = number.isPresent()
                        && released.mayShow(number.get())
                        && expected instanceof Content.Numeric(BigDecimal right)
                        && right.compareTo(number.get()) == 0;
                if (!shown) {
                    problems.add(part + ": a number in its cache that the report does not show there");
                }
            } else if (!new Content.Text(value.getTextContent()).equals(expected)) {
                problems.add(part + ": a text in its cache that the report does not have there");
            }
        }
    }

    void say(String where, String text) {
        if (!released.maySay(text)) {
            problems.add(where + ": a text with a number that was not released");
        }
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
