package org.lethe.rules.retention.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The values of one mapping. Whatever is not as asked is reported once, and then read as missing: no reader of a section
 * ever stops or throws because of what an author wrote.
 */
final class Fields {

    /** A key as written, and its value. */
    record Entry(Word key, Node value) {}

    private final Node at;
    private final Map<String, Entry> entries;
    private final Problems problems;

    private Fields(Node at, Map<String, Entry> entries, Problems problems) {
        this.at = at;
        this.entries = entries;
        this.problems = problems;
    }

    /** A mapping whose keys belong to the language: unknown and missing ones are reported. */
    static Fields of(Node node, Keys keys, Problems problems) {
        Fields fields = named(node, keys.words(), problems);
        for (Entry entry : fields.entries()) {
            fields.checkKnown(entry, keys);
        }
        if (node instanceof MappingNode) {
            keys.required().stream()
                    .filter(key -> !fields.entries.containsKey(key))
                    .filter(key -> keys != Keys.POLICY || !problems.isUnread(key))
                    .forEach(key -> problems.add(
                            node,
                            Fault.MISSING_KEY,
                            "%s has no '%s'".formatted(keys.words(), key),
                            "add " + key + ":"));
        }
        return fields;
    }

    /** A mapping whose keys are names chosen by the author. */
    static Fields named(Node node, String what, Problems problems) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> enter(tuple, entries, problems));
        } else {
            problems.add(node, Fault.WRONG_TYPE, "%s is not a list of 'key: value'".formatted(what), typeHint(node));
        }
        return new Fields(node, entries, problems);
    }

    private static void enter(NodeTuple tuple, Map<String, Entry> entries, Problems problems) {
        if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
            problems.add(tuple.getKeyNode(), Fault.WRONG_TYPE, "A key is a word, not a list or mapping", "");
            return;
        }
        Word key = new Word(scalar.getValue(), scalar);
        Entry earlier = entries.putIfAbsent(key.text(), new Entry(key, tuple.getValueNode()));
        if (earlier != null) {
            int line = Places.of(earlier.key().node()).line();
            problems.add(
                    key,
                    Fault.DUPLICATE_KEY,
                    key.shown() + " stands twice",
                    "the first is on line " + line + ": keep one");
            problems.unread(key.text() + "\n" + texts(tuple.getValueNode()));
        }
    }

    /** All texts inside a node. */
    private static String texts(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode list ->
                list.getValue().stream().map(Fields::texts).collect(Collectors.joining("\n"));
            case MappingNode mapping ->
                mapping.getValue().stream()
                        .map(tuple -> texts(tuple.getKeyNode()) + "\n" + texts(tuple.getValueNode()))
                        .collect(Collectors.joining("\n"));
            default -> "";
        };
    }

    /** An unknown key is read as the nearest known one that is not given, so that one slip is one problem. */
    private void checkKnown(Entry entry, Keys keys) {
        Word key = entry.key();
        if (keys.all().contains(key.text())) {
            return;
        }
        Nearest.of(key.text(), keys.all()).ifPresent(meant -> entries.putIfAbsent(meant, entry));
        String otherwise = keys.words() + " knows: " + String.join(", ", keys.all());
        if (LookAlike.in(key.text())) {
            problems.add(
                    key,
                    Fault.LOOK_ALIKE,
                    "The key " + key.shown() + " " + LookAlike.named(key.text()),
                    Nearest.hint(key.text(), keys.all(), LookAlike.HINT));
        } else {
            problems.add(
                    key,
                    Fault.UNKNOWN_KEY,
                    "%s has no key %s".formatted(keys.words(), key.shown()),
                    Nearest.hint(key.text(), keys.all(), otherwise));
        }
    }

    Node node() {
        return at;
    }

    Problems problems() {
        return problems;
    }

    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Optional<Node> value(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** The key itself where it is given, else the mapping: where to point at. */
    Node keyNode(String key) {
        return Optional.ofNullable(entries.get(key))
                .map(entry -> entry.key().node())
                .orElse(at);
    }

    /** A text; empty when it is missing or not a text. */
    Word text(String key) {
        return value(key).map(node -> text(node, "'" + key + "'", problems)).orElse(new Word("", at));
    }

    static Word text(Node node, String what, Problems problems) {
        if (!(node instanceof ScalarNode scalar)) {
            problems.add(node, Fault.WRONG_TYPE, what + " is not a text", typeHint(node));
            return new Word("", node);
        }
        if (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()) {
            problems.add(node, Fault.EMPTY_VALUE, what + " is empty", "write a value, or leave the key out");
            return new Word("", node);
        }
        if (!scalar.getTag().equals(Tag.STR)) {
            problems.add(
                    node,
                    Fault.WRONG_TYPE,
                    what + " is not a text but " + Word.shown(scalar.getValue()),
                    "put it in quotes if it is meant as a text");
            return new Word("", node);
        }
        return new Word(scalar.getValue().strip(), node);
    }

    /** One of a few words; the first when it is missing. */
    String choice(String key, List<String> words) {
        Word word = text(key);
        if (word.given() && !words.contains(word.text())) {
            problems.add(
                    word,
                    Fault.BAD_CHOICE,
                    "'%s' cannot be %s".formatted(key, word.shown()),
                    Nearest.hint(word.text(), words, "one of: " + String.join(", ", words)));
            return words.getFirst();
        }
        return word.given() ? word.text() : words.getFirst();
    }

    boolean yes(String key) {
        Optional<Node> value = value(key);
        if (value.isEmpty()) {
            return false;
        }
        if (value.get() instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            return Boolean.parseBoolean(scalar.getValue());
        }
        problems.add(
                value.get(), Fault.WRONG_TYPE, "'%s' is neither true nor false".formatted(key), "write true or false");
        return false;
    }

    /** A list of texts, or one text alone; entries that stand twice are reported. */
    List<Word> texts(String key, Fault twice) {
        List<Word> words = new ArrayList<>();
        for (Node node : items(key)) {
            Word word = text(node, "An entry of '" + key + "'", problems);
            if (word.given()
                    && words.stream().anyMatch(earlier -> earlier.text().equals(word.text()))) {
                problems.add(word, twice, word.shown() + " stands twice in '" + key + "'", "keep one");
            } else if (word.given()) {
                words.add(word);
            }
        }
        return words;
    }

    /** The entries of a list; a single value is a list of one. */
    List<Node> items(String key) {
        Optional<Node> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof SequenceNode sequence) {
            if (sequence.getValue().isEmpty()) {
                problems.add(sequence, Fault.EMPTY_VALUE, "'" + key + "' is an empty list", "name at least one");
            }
            return sequence.getValue();
        }
        if (value.get() instanceof ScalarNode) {
            return List.of(value.get());
        }
        problems.add(value.get(), Fault.WRONG_TYPE, "'" + key + "' is not a list", "write [a, b]");
        return List.of();
    }

    private static String typeHint(Node node) {
        return switch (node) {
            case SequenceNode list -> "this is a list";
            case MappingNode mapping -> "this is a mapping; check the indentation";
            default -> "check the indentation";
        };
    }
}
