package org.lethe.app.ifrs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lethe.app.command.RefusedException;
import org.lethe.evidence.Sha256;
import org.lethe.rules.retention.yaml.Problem;
import org.lethe.rules.yaml.Complaints;
import org.lethe.rules.yaml.Section;
import org.lethe.writers.ifrs.SettingDesk.Setting;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the settings of the books: all of them, or everything that is wrong. */
public final class IfrsSettingsFile {

    /** Names another file than the one shipped. */
    static final String VARIABLE = "LETHE_IFRS";

    private static final String USUAL = "config/ifrs.yaml";
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private final Complaints complaints;
    private final List<Setting> settings = new ArrayList<>();

    private IfrsSettingsFile(Path file) {
        this.complaints = new Complaints(file);
    }

    /**
     * Reads the file that {@code LETHE_IFRS} names; else the one shipped with the program.
     *
     * @throws RefusedException with every problem of it
     */
    public static IfrsSettings require(Map<String, String> variables) {
        String named = variables.getOrDefault(VARIABLE, "").strip();
        return require(
                named.isEmpty()
                        ? Path.of(variables.getOrDefault("LETHE_ROOT", "")).resolve(USUAL)
                        : Path.of(named));
    }

    static IfrsSettings require(Path file) {
        IfrsSettingsFile reader = new IfrsSettingsFile(file);
        String label = reader.complaints
                .root(
                        "check that it exists and is UTF-8 text, or point " + VARIABLE + " at another one",
                        "see docs/ifrs.md")
                .map(reader::file)
                .orElse("");
        List<Problem> problems = reader.complaints.found();
        if (!problems.isEmpty()) {
            throw new RefusedException(
                    problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        }
        return new IfrsSettings(label, sha256(file), reader.settings);
    }

    private String file(Node root) {
        List<String> lists = ListForm.ALL.stream().map(ListForm::list).toList();
        List<String> known = Stream.concat(Stream.of("lethe", "version", "entities"), lists.stream())
                .toList();
        Section section =
                Section.of(root, "The file", known, List.of("lethe", "version", "entities", "accounts"), complaints);
        section.checkLanguage();
        lines(section, "entities").forEach(this::entity);
        for (ListForm form : ListForm.ALL) {
            lines(section, form.list()).forEach(line -> line(line, form));
        }
        return section.text("version").orElse("");
    }

    private List<Node> lines(Section section, String list) {
        return section.value(list)
                .map(node -> {
                    if (node instanceof SequenceNode sequence) {
                        return sequence.getValue();
                    }
                    complaints.add(node, "wrong-type", "'" + list + "' is not a list", "begin its lines with a hyphen");
                    return List.<Node>of();
                })
                .orElse(List.of());
    }

    private void entity(Node node) {
        Section line = Section.of(
                node,
                "An entity",
                List.of("entity", "title", "countries"),
                List.of("entity", "title", "countries"),
                complaints);
        String entity = line.text("entity").orElse("");
        if (!entity.matches("[A-Z][A-Z0-9]{1,9}")) {
            complaints.add(
                    line.place("entity"),
                    "bad-value",
                    "'" + entity + "' is no name of an entity",
                    "write 2 to 10 capital letters and digits");
        }
        line.text("title")
                .ifPresent(title -> settings.add(new Setting("switch", "title/" + entity, "", ALWAYS, title)));
        line.texts("countries")
                .values()
                .forEach(country -> settings.add(new Setting("country", country, "", ALWAYS, entity)));
    }

    private void line(Node node, ListForm form) {
        Section line = Section.of(node, "A line of '" + form.list() + "'", form.keys(), form.required(), complaints);
        String name =
                form.name().stream().flatMap(key -> line.text(key).stream()).collect(Collectors.joining("/"));
        LocalDate from = line.text("from").map(text -> day(text, line)).orElse(ALWAYS);
        String country = line.text("country").orElse("");
        if (form.list().equals("switches")) {
            checkSwitch(line, name);
        }
        for (ListForm.Value each : form.value()) {
            line.text(each.key()).ifPresent(value -> {
                if (each.equals(form.value().getFirst()) && !value.matches(form.pattern())) {
                    complaints.add(
                            line.place(each.key()), "bad-value", "'" + value + "' is no " + each.key(), form.hint());
                }
                settings.add(new Setting(each.kind(), name.isEmpty() ? "standard" : name, country, from, value));
            });
        }
    }

    private void checkSwitch(Section line, String name) {
        String allowed = Switches.allowed(name);
        String value = line.text("value").orElse("");
        if (allowed.isEmpty()) {
            complaints.add(
                    line.place("name"),
                    "bad-value",
                    "there is no switch '" + name + "'",
                    "the books know " + Switches.names());
        } else if (!value.matches(allowed)) {
            complaints.add(
                    line.place("value"), "bad-value", "'" + name + "' cannot be '" + value + "'", "write " + allowed);
        }
    }

    private LocalDate day(String text, Section line) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            complaints.add(line.place("from"), "bad-value", "'" + text + "' is no day", "write it as 2026-01-01");
            return ALWAYS;
        }
    }

    private static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new RefusedException("The file " + file + " cannot be read by this user.");
        }
    }
}
