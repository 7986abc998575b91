package org.lethe.rules.retention.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The top of the file. */
final class PolicySection {

    static final double USUAL_SHARE = 0.01;
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(\\.\\d{1,4})?)\\s?%");

    private PolicySection() {}

    static PolicyDraft read(Node root, Problems problems) {
        Fields fields = Fields.of(root, Keys.POLICY, problems);
        language(fields);
        Word name = fields.text("policy");
        if (name.given()) {
            Name.HYPHENATED.check(name, "a policy", problems);
        }
        List<Word> scope = fields.texts("scope", Fault.DUPLICATE_ENTRY);
        scope.forEach(schema -> Table.identifier(schema, "schema", Fault.BAD_TABLE, problems));
        double cap = cap(fields, USUAL_SHARE);
        return new PolicyDraft(
                name,
                version(fields),
                fields.text("title"),
                zone(fields),
                earliest(fields),
                scope,
                ClusterSection.all(fields, cap),
                notPersonal(fields));
    }

    private static void language(Fields fields) {
        fields.value("lethe").ifPresent(node -> {
            if (!(node instanceof ScalarNode scalar) || !scalar.getValue().equals("1")) {
                fields.problems()
                        .add(
                                node,
                                Fault.UNKNOWN_LANGUAGE,
                                "This reader knows version 1 of the language",
                                "write lethe: 1");
            }
        });
    }

    /** A label such as 2026 needs no quotes. */
    private static Word version(Fields fields) {
        return fields.value("version").orElse(null) instanceof ScalarNode scalar
                        && scalar.getValue().matches("[0-9][0-9.]*")
                ? new Word(scalar.getValue(), scalar)
                : fields.text("version");
    }

    private static ZoneId zone(Fields fields) {
        Word word = fields.text("zone");
        if (word.missing()) {
            return ZoneOffset.UTC;
        }
        if (!ZoneId.getAvailableZoneIds().contains(word.text())) {
            fields.problems()
                    .add(
                            word,
                            Fault.BAD_ZONE,
                            word.shown() + " is not a time zone",
                            Nearest.hint(word.text(), ZoneId.getAvailableZoneIds(), "for example Europe/Brussels"));
            return ZoneOffset.UTC;
        }
        return ZoneId.of(word.text());
    }

    private static LocalDate earliest(Fields fields) {
        Word word = fields.value("sane-dates")
                .map(node -> Fields.of(node, Keys.SANE_DATES, fields.problems()).text("earliest"))
                .orElse(new Word("", fields.node()));
        LocalDate fallback = LocalDate.EPOCH;
        if (word.missing()) {
            return fallback;
        }
        try {
            LocalDate date = LocalDate.parse(word.text());
            if (date.getYear() >= 1 && date.getYear() < 2100) {
                return date;
            }
            fields.problems()
                    .add(
                            word,
                            Fault.BAD_DATE,
                            word.shown() + " would quarantine everything or nothing",
                            "for example 1990-01-01");
        } catch (DateTimeException wrong) {
            fields.problems()
                    .add(word, Fault.BAD_DATE, word.shown() + " is not a day of the calendar", "write YYYY-MM-DD");
        }
        return fallback;
    }

    static double cap(Fields fields, double usual) {
        if (!fields.has("cap")) {
            return usual;
        }
        Word share = Fields.of(fields.value("cap").orElseThrow(), Keys.CAP, fields.problems())
                .text("share");
        Matcher percent = SHARE.matcher(share.text());
        if (share.given()) {
            double value = percent.matches() ? Double.parseDouble(percent.group(1)) : 0;
            if (value > 0 && value <= 100) {
                return value / 100;
            }
            fields.problems()
                    .add(
                            share,
                            Fault.BAD_CAP,
                            share.shown() + " is not a share of a table's rows",
                            "more than 0% and at most 100%");
        }
        return usual;
    }

    private static List<PolicyDraft.NotPersonalDraft> notPersonal(Fields fields) {
        return fields.value("not-personal")
                .map(node -> Fields.named(node, "not-personal", fields.problems()).entries().stream()
                        .map(entry -> notPersonal(entry, fields.problems()))
                        .toList())
                .orElse(List.of());
    }

    private static PolicyDraft.NotPersonalDraft notPersonal(Fields.Entry entry, Problems problems) {
        Fields fields = Fields.of(entry.value(), Keys.NOT_PERSONAL, problems);
        return new PolicyDraft.NotPersonalDraft(
                Table.of(entry.key(), problems), fields.texts("columns", Fault.COLUMN_TWICE), fields.text("because"));
    }
}
