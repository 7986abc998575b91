package org.lethe.app.obfcm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lethe.app.command.RefusedException;
import org.lethe.reports.obfcm.format.Format;
import org.lethe.reports.obfcm.format.FormatFile;
import org.lethe.reports.obfcm.format.FormatResult;
import org.lethe.rules.retention.yaml.Problem;
import org.lethe.rules.yaml.Complaints;
import org.lethe.rules.yaml.Section;

/** Reads the configuration of submissions, and the format descriptor that it names: all of it, or everything that is wrong. */
public final class ObfcmSettingsFile {

    /** Names another file than the one shipped. */
    static final String VARIABLE = "LETHE_OBFCM";

    private static final String USUAL = "config/obfcm.yaml";
    private static final List<String> KEYS = List.of("format", "reported", "late-readings", "recipients");

    private final Path file;
    private final Complaints complaints;
    private final List<Problem> formatProblems = new ArrayList<>();

    private ObfcmSettingsFile(Path file) {
        this.file = file;
        this.complaints = new Complaints(file);
    }

    /**
     * Reads the file that {@code LETHE_OBFCM} names; else the one shipped with the program.
     *
     * @throws RefusedException with every problem of it and of the format descriptor
     */
    public static ObfcmSettings require(Map<String, String> variables) {
        String named = variables.getOrDefault(VARIABLE, "").strip();
        return require(
                named.isEmpty()
                        ? Path.of(variables.getOrDefault("LETHE_ROOT", "")).resolve(USUAL)
                        : Path.of(named));
    }

    static ObfcmSettings require(Path file) {
        ObfcmSettingsFile reader = new ObfcmSettingsFile(file);
        Optional<ObfcmSettings> settings = reader.complaints
                .root(
                        "check that it exists and is UTF-8 text, or point " + VARIABLE + " at another one",
                        "see docs/obfcm.md")
                .flatMap(root -> {
                    List<String> top = List.of("lethe", "obfcm");
                    Section section = Section.of(root, "The file", top, top, reader.complaints);
                    section.checkLanguage();
                    return section.value("obfcm")
                            .flatMap(node -> reader.settings(
                                    Section.of(node, "obfcm", KEYS, List.of("format"), reader.complaints)));
                });
        List<Problem> problems = new ArrayList<>(reader.complaints.found());
        problems.addAll(reader.formatProblems);
        if (settings.isEmpty() || !problems.isEmpty()) {
            throw new RefusedException(
                    problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        }
        return settings.get();
    }

    private Optional<ObfcmSettings> settings(Section section) {
        boolean upload = section.choice("reported", List.of("acceptance", "upload"))
                .filter("upload"::equals)
                .isPresent();
        boolean supplements = section.choice("late-readings", List.of("erase", "supplement"))
                .filter("supplement"::equals)
                .isPresent();
        Path recipients = section.text("recipients").map(this::relative).orElse(null);
        return section.text("format")
                .map(this::relative)
                .flatMap(this::format)
                .map(format -> new ObfcmSettings(format, upload, supplements, recipients));
    }

    private Path relative(String text) {
        return file.toAbsolutePath().resolveSibling(text).normalize();
    }

    private Optional<Format> format(Path descriptor) {
        return switch (FormatFile.read(descriptor)) {
            case FormatResult.Good good -> Optional.of(good.format());
            case FormatResult.Bad bad -> {
                formatProblems.addAll(bad.problems());
                yield Optional.empty();
            }
        };
    }
}
