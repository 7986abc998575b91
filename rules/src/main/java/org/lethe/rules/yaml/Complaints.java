package org.lethe.rules.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lethe.rules.retention.yaml.PolicyFile;
import org.lethe.rules.retention.yaml.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong with one configuration file, with its place, so that all of it is told at once. */
public final class Complaints {

    private static final LoadSettings YAML = LoadSettings.builder()
            .setAllowDuplicateKeys(true) // reported with everything else
            .setUseMarks(true)
            .build();

    private final Path file;
    private final List<Problem> found = new ArrayList<>();

    /** @param file as it is named in every problem */
    public Complaints(Path file) {
        this.file = file;
    }

    /**
     * The file's content; empty when there is none or it is no YAML, which is then a problem like every other.
     *
     * @param unreadable what to do when the file cannot be read
     * @param empty what to do when it says nothing
     */
    public Optional<Node> root(String unreadable, String empty) {
        try {
            if (Files.size(file) > PolicyFile.MOST_BYTES) {
                add(
                        0,
                        "file-too-large",
                        "The file is larger than 1 MB and was not read",
                        "it has a few lines by nature");
                return Optional.empty();
            }
            Optional<Node> root = new Compose(YAML).composeString(Files.readString(file));
            if (root.isEmpty()) {
                add(1, "empty-file", "The file says nothing", empty);
            }
            return root;
        } catch (IOException e) {
            add(0, "file-unreadable", "The file cannot be read", unreadable);
        } catch (MarkedYamlEngineException wrong) {
            int line = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            add(line, "yaml-syntax", "Not YAML: " + wrong.getProblem(), "usually the indentation or a missing colon");
        } catch (YamlEngineException wrong) {
            add(1, "yaml-syntax", "Not YAML", "usually a character that YAML does not allow");
        }
        return Optional.empty();
    }

    private void add(int line, String code, String message, String hint) {
        found.add(new Problem(file.toString(), line, line, code, message, hint));
    }

    /** Adds a problem at a place of the file. */
    public void add(Node at, String code, String message, String hint) {
        int line = at.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        int column = at.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
        found.add(new Problem(file.toString(), line, column, code, message, hint));
    }

    /** Everything, from the top of the file to its end. */
    public List<Problem> found() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
