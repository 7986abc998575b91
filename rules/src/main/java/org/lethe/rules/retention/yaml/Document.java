package org.lethe.rules.retention.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * The bytes of a file → one YAML tree with places. The stream of events is looked through before the tree is built, so that
 * nothing which could blow up (anchors, aliases, tags, depth) is ever built.
 */
final class Document {

    private static final int DEEPEST = 16;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setAllowDuplicateKeys(true)
            .setUseMarks(true)
            .build();

    private final Problems problems;

    Document(Problems problems) {
        this.problems = problems;
    }

    /**
     * The root node: of the whole file, or, when problems were found, of those of its pieces that are YAML; nothing when
     * not even they are.
     */
    Optional<Node> root(byte[] bytes) {
        Optional<String> text = decode(bytes);
        Optional<Node> whole = text.flatMap(this::read);
        return whole.isPresent() || text.isEmpty() ? whole : salvage(text.get());
    }

    private Optional<Node> read(String text) {
        lookForTabs(text);
        if (!problems.none()) {
            return Optional.empty();
        }
        try {
            lookThrough(text);
            return problems.none() ? new Compose(SETTINGS).composeString(text) : Optional.empty();
        } catch (YamlEngineException wrong) {
            report(wrong, text);
            return Optional.empty();
        }
    }

    /** What is wrong with each piece is reported; the parser's own complaint, made already, is about the first of them. */
    private Optional<Node> salvage(String text) {
        if (problems.has(Fault.EMPTY_FILE) || problems.has(Fault.SEVERAL_DOCUMENTS) || problems.has(Fault.TOO_DEEP)) {
            return Optional.empty();
        }
        boolean complained = problems.has(Fault.YAML_SYNTAX);
        Pieces pieces = Pieces.of(text);
        List<Pieces.Piece> faulty = new ArrayList<>();
        for (Pieces.Piece piece : pieces.all()) {
            Problems own = new Problems("");
            if (new Document(own).read(pieces.text(piece)).isEmpty()) {
                faulty.add(piece);
                problems.addAll(complained && own.has(Fault.YAML_SYNTAX) ? List.of() : own.inOrder(), piece.from());
                complained = complained && !own.has(Fault.YAML_SYNTAX);
            }
        }
        Problems left = new Problems("");
        Optional<Node> rest = new Document(left).read(pieces.without(faulty));
        if (rest.isPresent()) {
            faulty.forEach(piece -> problems.unread(pieces.text(piece)));
            faulty.stream().map(Pieces.Piece::key).forEach(problems::unreadKey);
        }
        return rest;
    }

    private Optional<String> decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException wrong) {
            problems.add(firstBadLine(bytes), 1, Fault.NOT_UTF_8, "The file is not UTF-8", "save it again as UTF-8");
            return Optional.empty();
        }
    }

    private static int firstBadLine(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        java.nio.CharBuffer out = java.nio.CharBuffer.allocate(bytes.length + 1);
        StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        return 1 + (int) out.flip().chars().filter(c -> c == '\n').count();
    }

    private void lookForTabs(String text) {
        int line = 0;
        for (String written : text.split("\n", -1)) {
            line++;
            String indent = written.substring(
                    0, written.length() - written.stripLeading().length());
            if (indent.indexOf('\t') >= 0 && !written.isBlank()) {
                problems.add(
                        line,
                        indent.indexOf('\t') + 1,
                        Fault.TAB,
                        "The line is indented with a tab",
                        "indent with spaces");
            }
        }
    }

    private void lookThrough(String text) {
        int depth = 0;
        int documents = 0;
        boolean anything = false;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            switch (event) {
                case DocumentStartEvent start -> documents++;
                case CollectionEndEvent end -> depth--;
                case NodeEvent node -> {
                    anything = anything
                            || !(node instanceof ScalarEvent scalar
                                    && scalar.getValue().isEmpty());
                    depth += node instanceof CollectionStartEvent ? 1 : 0;
                    check(node, depth);
                }
                default -> {}
            }
            if (depth > DEEPEST || documents > 1) {
                break;
            }
        }
        if (documents > 1) {
            problems.add(
                    1, 1, Fault.SEVERAL_DOCUMENTS, "The file holds more than one document", "remove the second '---'");
        } else if (!anything) {
            problems.add(1, 1, Fault.EMPTY_FILE, "The file holds no policy", "see docs/policy-language.md");
        }
    }

    private void check(NodeEvent node, int depth) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        int column = node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
        if (node.getAnchor().isPresent()) {
            problems.add(
                    line,
                    column,
                    Fault.ANCHOR,
                    "Anchors (&) and aliases (*) are not allowed",
                    "write the text out again");
        }
        boolean tagged = switch (node) {
            case ScalarEvent scalar -> scalar.getTag().isPresent();
            case CollectionStartEvent start -> start.getTag().isPresent();
            default -> false;
        };
        if (tagged) {
            problems.add(line, column, Fault.TAG, "Tags (!) are not allowed", "remove the word that begins with '!'");
        }
        if (depth > DEEPEST) {
            problems.add(line, column, Fault.TOO_DEEP, "More than " + DEEPEST + " levels inside one another", "");
        }
    }

    private void report(YamlEngineException wrong, String text) {
        String hint = "usually the indentation, a missing colon or an unclosed quote or bracket, here or further up";
        if (wrong instanceof MarkedYamlEngineException marked
                && marked.getProblemMark().isPresent()) {
            int line = marked.getProblemMark().get().getLine() + 1;
            int column = marked.getProblemMark().get().getColumn() + 1;
            problems.add(line, column, Fault.YAML_SYNTAX, "Not YAML: " + oneLine(marked.getProblem()), hint);
        } else if (wrong instanceof ReaderException reader) {
            int line = 1
                    + (int) text.codePoints()
                            .limit(reader.getPosition())
                            .filter(c -> c == '\n')
                            .count();
            problems.add(line, 1, Fault.YAML_SYNTAX, "A character that YAML does not allow", "remove it");
        } else {
            problems.add(1, 1, Fault.YAML_SYNTAX, "Not YAML: " + oneLine(String.valueOf(wrong.getMessage())), hint);
        }
    }

    private static String oneLine(String text) {
        String line = text.lines().findFirst().orElse("").replaceAll("\\p{C}", "?");
        return line.length() <= 160 ? line : line.substring(0, 160) + "…";
    }
}
