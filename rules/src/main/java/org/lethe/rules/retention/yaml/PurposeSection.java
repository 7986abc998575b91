package org.lethe.rules.retention.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lethe.rules.retention.Purpose;

/** What stands under the name of a purpose. */
final class PurposeSection {

    private static final List<String> START_TYPES = words(Purpose.StartType.values());
    private static final List<String> SOURCES = words(Purpose.Source.values());

    private PurposeSection() {}

    static PurposeDraft read(Fields.Entry entry, Problems problems) {
        Name.HYPHENATED.check(entry.key(), "a purpose", problems);
        Fields fields = Fields.of(entry.value(), Keys.PURPOSE, problems);
        boolean endOfYear = fields.has("offset")
                && fields.choice("offset", List.of("end-of-year")).equals("end-of-year");
        Word period = fields.text("period");
        Word minimum = fields.text("minimum");
        Word maximum = fields.text("maximum");
        return new PurposeDraft(
                entry.key(),
                fields.text("title"),
                fields.text("clause"),
                fields.text("basis"),
                fields.text("applies-when"),
                fields.text("starts"),
                Purpose.StartType.valueOf(constant(fields.choice("start-type", START_TYPES))),
                period,
                Periods.read(period, endOfYear, problems),
                Purpose.Source.valueOf(constant(fields.choice("source", SOURCES))),
                new Word(fields.has("source") ? fields.choice("source", SOURCES) : "", fields.keyNode("source")),
                fields.text("article"),
                minimum,
                Periods.read(minimum, endOfYear, problems),
                maximum,
                Periods.read(maximum, endOfYear, problems));
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
