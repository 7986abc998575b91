package org.lethe.rules.retention.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Where each part of a policy file stands. A path is the keys from the top, and in a list the entry's text or, for a member,
 * its table: {@code at("clusters", "customer", "columns", "email")}.
 */
public final class Places {

    private final String file;
    private final Map<List<String>, Place> places = new HashMap<>();

    /** Line and column, both from 1. */
    public record Place(int line, int column) {}

    Places(String file, Node root) {
        this.file = file;
        walk(root, List.of());
    }

    /** The place of a path, or of its nearest known beginning. */
    public Place at(String... path) {
        List<String> wanted = List.of(path);
        for (int length = wanted.size(); length > 0; length--) {
            Place place = places.get(wanted.subList(0, length));
            if (place != null) {
                return place;
            }
        }
        return new Place(1, 1);
    }

    /** A problem that was found later, for example by asking the database, at the place of a path. */
    public Problem problem(String code, String message, String hint, String... path) {
        Place place = at(path);
        return new Problem(file, place.line(), place.column(), code, message, hint);
    }

    static Place of(Node node) {
        return node.getStartMark()
                .map(mark -> new Place(mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(new Place(0, 0));
    }

    private void walk(Node node, List<String> path) {
        switch (node) {
            case MappingNode mapping -> mapping.getValue().forEach(tuple -> walkEntry(tuple, path));
            case SequenceNode sequence -> sequence.getValue().forEach(entry -> walkItem(entry, path));
            default -> {}
        }
    }

    private void walkEntry(NodeTuple tuple, List<String> path) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
            List<String> here = longer(path, key.getValue());
            places.putIfAbsent(here, of(key));
            walk(tuple.getValueNode(), here);
        }
    }

    private void walkItem(Node item, List<String> path) {
        String name = switch (item) {
            case ScalarNode scalar -> scalar.getValue();
            case MappingNode mapping -> tableOf(mapping);
            default -> "";
        };
        List<String> here = longer(path, name);
        places.putIfAbsent(here, of(item));
        walk(item, here);
    }

    private static String tableOf(MappingNode mapping) {
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key
                    && key.getValue().equals("table")
                    && tuple.getValueNode() instanceof ScalarNode table) {
                return table.getValue();
            }
        }
        return "";
    }

    private static List<String> longer(List<String> path, String next) {
        List<String> longer = new ArrayList<>(path);
        longer.add(next);
        return List.copyOf(longer);
    }
}
