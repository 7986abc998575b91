package org.lethe.rules.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.yaml.Nearest;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One "key: value" list of the configuration file. What is not as it must be is reported once and then read as missing. */
public final class Section {

    private final Node at;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Complaints complaints;

    private Section(Node at, Complaints complaints) {
        this.at = at;
        this.complaints = complaints;
    }

    /** Reads it; unknown, repeated and missing keys are reported. */
    public static Section of(Node node, String name, List<String> known, List<String> required, Complaints complaints) {
        Section section = new Section(node, complaints);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> section.enter(tuple, name, known));
            for (String key : required) {
                if (!section.values.containsKey(key)) {
                    complaints.add(node, "missing-key", name + " has no '" + key + "'", "add " + key + ":");
                }
            }
        } else {
            complaints.add(node, "wrong-type", name + " is not a list of 'key: value'", "check the indentation");
        }
        return section;
    }

    private void enter(NodeTuple tuple, String name, List<String> known) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!known.contains(key)) {
            String otherwise = name + " knows: " + String.join(", ", known);
            complaints.add(
                    tuple.getKeyNode(),
                    "unknown-key",
                    name + " has no key '" + key + "'",
                    Nearest.hint(key, known, otherwise));
        } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
            complaints.add(tuple.getKeyNode(), "duplicate-key", "'" + key + "' stands twice", "keep one");
        }
    }

    /** The file's own section must say in which version of the language it is written. */
    public void checkLanguage() {
        value("lethe").ifPresent(version -> {
            if (!(version instanceof ScalarNode scalar) || !scalar.getValue().equals("1")) {
                complaints.add(version, "unknown-language", "This program reads version 1", "write lethe: 1");
            }
        });
    }

    /** What stands under a key. */
    public Optional<Node> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Where to point at when something about a key is wrong. */
    public Node place(String key) {
        return values.getOrDefault(key, at);
    }

    /** One text; empty when the key is missing or holds something else. */
    public Optional<String> text(String key) {
        return value(key).map(node -> text(node, "'" + key + "'"));
    }

    /** A list of texts with their places, or one text alone. */
    public Map<Node, String> texts(String key) {
        Map<Node, String> texts = new LinkedHashMap<>();
        List<Node> nodes = new ArrayList<>();
        value(key).ifPresent(node -> nodes.addAll(node instanceof SequenceNode list ? list.getValue() : List.of(node)));
        for (Node node : nodes) {
            String text = text(node, "An entry of '" + key + "'");
            if (text != null) {
                texts.put(node, text);
            }
        }
        return texts;
    }

    /** A whole number; empty when the key is missing or holds something else. */
    public Optional<Integer> number(String key) {
        return text(key).flatMap(text -> {
            if (text.matches("[0-9]{1,9}")) {
                return Optional.of(Integer.valueOf(text));
            }
            complaints.add(place(key), "wrong-type", "'" + key + "' is not a whole number", "write it in digits");
            return Optional.empty();
        });
    }

    /** One of several words; empty when the key is missing or holds something else. */
    public Optional<String> choice(String key, List<String> words) {
        return text(key).flatMap(text -> {
            if (words.contains(text)) {
                return Optional.of(text);
            }
            String hint = Nearest.hint(text, words, "one of: " + String.join("; ", words));
            complaints.add(place(key), "bad-choice", "'" + key + "' cannot be '" + text + "'", hint);
            return Optional.empty();
        });
    }

    private @Nullable String text(Node node, String what) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        complaints.add(node, "wrong-type", what + " is not a text", "write one line of text");
        return null;
    }
}
