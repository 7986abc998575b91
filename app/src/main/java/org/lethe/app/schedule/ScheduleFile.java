package org.lethe.app.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.app.schedule.Section.Complaints;
import org.lethe.rules.retention.yaml.Nearest;
import org.lethe.rules.retention.yaml.PolicyFile;
import org.lethe.rules.retention.yaml.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the scheduler's configuration file: all of it, or everything that is wrong with it. */
final class ScheduleFile {

    /** Names another file than the one shipped. */
    static final String VARIABLE = "LETHE_SCHEDULE";

    private static final String USUAL = "config/schedule.yaml";
    private static final LoadSettings YAML = LoadSettings.builder()
            .setAllowDuplicateKeys(true) // reported with everything else
            .setUseMarks(true)
            .build();
    private static final List<String> KEYS = List.of("cron", "zone", "when-missed", "policies");
    private static final String USUAL_CRON = "0 30 2 * * ?";
    private static final String USUAL_ZONE = "Europe/Brussels";

    private final Path file;
    private final Complaints complaints;

    private ScheduleFile(Path file) {
        this.file = file;
        this.complaints = new Complaints(file.toString(), new ArrayList<>());
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
        Optional<ScheduleSettings> settings = reader.root().flatMap(reader::settings);
        if (settings.isPresent() && reader.complaints.found().isEmpty()) {
            return new ScheduleResult.Good(settings.get());
        }
        List<Problem> problems = new ArrayList<>(reader.complaints.found());
        problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        return new ScheduleResult.Bad(problems);
    }

    private Optional<Node> root() {
        try {
            if (Files.size(file) > PolicyFile.MOST_BYTES) {
                add(0, "file-too-large", "The file is larger than 1 MB and was not read", "a schedule has a few lines");
                return Optional.empty();
            }
            Optional<Node> root = new Compose(YAML).composeString(Files.readString(file));
            if (root.isEmpty()) {
                add(1, "empty-file", "The file says nothing", "see docs/operating.md");
            }
            return root;
        } catch (IOException unreadable) {
            String hint = "check that it exists and is UTF-8 text, or point " + VARIABLE + " at another one";
            add(0, "file-unreadable", "The file cannot be read", hint);
        } catch (MarkedYamlEngineException wrong) {
            int line = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            add(line, "yaml-syntax", "Not YAML: " + wrong.getProblem(), "usually the indentation or a missing colon");
        } catch (YamlEngineException wrong) {
            add(1, "yaml-syntax", "Not YAML", "usually a character that YAML does not allow");
        }
        return Optional.empty();
    }

    private void add(int line, String code, String message, String hint) {
        complaints.found().add(new Problem(file.toString(), line, line, code, message, hint));
    }

    private Optional<ScheduleSettings> settings(Node root) {
        List<String> top = List.of("lethe", "nightly");
        Section file = Section.of(root, "The file", top, top, complaints);
        file.value("lethe").ifPresent(version -> {
            if (!(version instanceof ScalarNode scalar) || !scalar.getValue().equals("1")) {
                complaints.add(version, "unknown-language", "This program reads version 1", "write lethe: 1");
            }
        });
        return file.value("nightly").map(this::nightly);
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
