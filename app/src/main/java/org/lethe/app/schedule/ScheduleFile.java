package org.lethe.app.schedule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.rules.retention.yaml.Nearest;
import org.lethe.rules.yaml.Complaints;
import org.lethe.rules.yaml.Section;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the scheduler's configuration file: all of it, or everything that is wrong with it. */
final class ScheduleFile {

    /** Names another file than the one shipped. */
    static final String VARIABLE = "LETHE_SCHEDULE";

    private static final String USUAL = "config/schedule.yaml";
    private static final List<String> KEYS = List.of("cron", "zone", "when-missed", "policies");
    private static final String USUAL_CRON = "0 30 2 * * ?";
    private static final String USUAL_ZONE = "Europe/Brussels";

    private final Path file;
    private final Complaints complaints;

    private ScheduleFile(Path file) {
        this.file = file;
        this.complaints = new Complaints(file);
    }

    /** The file that {@code LETHE_SCHEDULE} names; else the one shipped with the program. */
    static Path choose(Map<String, String> variables) {
        String named = variables.getOrDefault(VARIABLE, "").strip();
        return named.isEmpty()
                ? Path.of(variables.getOrDefault("LETHE_ROOT", "")).resolve(USUAL)
                : Path.of(named);
    }

    /** Reads it; never throws because of what is in the file. */
    static ScheduleResult read(Path file) {
        ScheduleFile reader = new ScheduleFile(file);
        Optional<ScheduleSettings> settings = reader.complaints
                .root(
                        "check that it exists and is UTF-8 text, or point " + VARIABLE + " at another one",
                        "see docs/operating.md")
                .flatMap(reader::settings);
        if (settings.isPresent() && reader.complaints.found().isEmpty()) {
            return new ScheduleResult.Good(settings.get());
        }
        return new ScheduleResult.Bad(reader.complaints.found());
    }

    private Optional<ScheduleSettings> settings(Node root) {
        List<String> top = List.of("lethe", "nightly");
        Section section = Section.of(root, "The file", top, top, complaints);
        section.checkLanguage();
        return section.value("nightly").map(this::nightly);
    }

    private ScheduleSettings nightly(Node node) {
        Section nightly = Section.of(node, "nightly", KEYS, List.of("policies"), complaints);
        ZoneId zone = zone(nightly);
        return new ScheduleSettings(nights(nightly, zone), whenMissed(nightly), policies(nightly));
    }

    private ZoneId zone(Section nightly) {
        String name = nightly.text("zone").orElse(USUAL_ZONE);
        if (ZoneId.getAvailableZoneIds().contains(name)) {
            return ZoneId.of(name);
        }
        complaints.add(
                nightly.place("zone"),
                "bad-zone",
                "There is no time zone '" + name + "'",
                Nearest.hint(name, ZoneId.getAvailableZoneIds(), "write it as Europe/Brussels"));
        return ZoneId.of(USUAL_ZONE);
    }

    private Nights nights(Section nightly, ZoneId zone) {
        String cron = nightly.text("cron").orElse(USUAL_CRON);
        try {
            return new Nights(cron, zone);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            complaints.add(
                    nightly.place("cron"),
                    "bad-cron",
                    "'" + cron + "' is no rule for a clock: " + wrong.getMessage(),
                    "six fields: second minute hour day month weekday, as in " + USUAL_CRON);
            return new Nights(USUAL_CRON, zone);
        }
    }

    private WhenMissed whenMissed(Section nightly) {
        Optional<String> words = nightly.text("when-missed");
        Optional<WhenMissed> choice = words.flatMap(WhenMissed::of);
        if (words.isPresent() && choice.isEmpty()) {
            complaints.add(
                    nightly.place("when-missed"),
                    "bad-choice",
                    "'when-missed' cannot be '" + words.get() + "'",
                    Nearest.hint(
                            words.get(), WhenMissed.allWords(), "one of: " + String.join("; ", WhenMissed.allWords())));
        }
        return choice.orElse(WhenMissed.RUN_ONCE);
    }

    private List<Path> policies(Section nightly) {
        List<Path> policies = new ArrayList<>();
        nightly.texts("policies").forEach((place, text) -> {
            Path policy = file.toAbsolutePath().resolveSibling(text).normalize();
            if (!Files.isRegularFile(policy) || !Files.isReadable(policy)) {
                complaints.add(
                        place,
                        "policy-unreadable",
                        "There is no policy file " + policy + ", or it may not be read",
                        "a relative path starts from the folder of this file");
            } else if (policies.contains(policy)) {
                complaints.add(place, "duplicate-entry", "The policy '" + text + "' stands twice", "keep one");
            }
            policies.add(policy);
        });
        if (nightly.value("policies").orElse(null) instanceof SequenceNode list
                && list.getValue().isEmpty()) {
            complaints.add(list, "empty-value", "'policies' names none", "name at least one");
        }
        return policies;
    }
}
