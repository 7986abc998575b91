package org.lethe.rules.retention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;

/**
 * The order in which clusters are worked off: those that refer before those that are referred to, otherwise the order of the
 * file. A reference that blocks or cascades must be obeyed; one that severs is obeyed where nothing stronger contradicts it.
 */
public final class ClusterOrder {

    private ClusterOrder() {}

    /**
     * One cluster whose rows refer to another's.
     *
     * @param child name of the referring cluster
     * @param parent name of the cluster referred to
     * @param decision what erasing the parent's row does to the child's
     */
    public record Edge(String child, String parent, Cluster.OnErase decision) {
        private boolean mustBeObeyed() {
            return switch (decision) {
                case BLOCK, CASCADE -> true;
                case SEVER -> false;
            };
        }
    }

    /**
     * Sorts children before parents.
     *
     * @throws IllegalArgumentException naming the circle, when clusters block one another in a circle
     */
    public static List<Cluster> childrenFirst(List<Cluster> clusters) {
        List<String> names = clusters.stream().map(Cluster::name).toList();
        List<Edge> edges = edges(clusters);
        List<String> placed = place(names, edges);
        if (placed.size() < names.size()) {
            throw new IllegalArgumentException(
                    "Clusters block one another in a circle: " + String.join(" → ", circle(names, edges)));
        }
        return placed.stream()
                .flatMap(name ->
                        clusters.stream().filter(cluster -> cluster.name().equals(name)))
                .toList();
    }

    /** The names along one circle of blocking or cascading edges, first name repeated at the end; empty when there is none. */
    public static List<String> circle(List<String> names, List<Edge> edges) {
        Set<String> left = new LinkedHashSet<>(names);
        place(names, edges).forEach(left::remove);
        if (left.isEmpty()) {
            return List.of();
        }
        SequencedSet<String> path = new LinkedHashSet<>();
        String at = left.iterator().next();
        while (path.add(at)) {
            at = childLeft(at, left, edges);
        }
        List<String> walked = new ArrayList<>(path);
        List<String> circle = new ArrayList<>(walked.subList(walked.indexOf(at), walked.size()));
        circle.add(at);
        return List.copyOf(circle);
    }

    private static String childLeft(String parent, Set<String> left, List<Edge> edges) {
        return edges.stream()
                .filter(edge -> edge.mustBeObeyed() && edge.parent().equals(parent) && left.contains(edge.child()))
                .filter(edge -> !edge.child().equals(parent))
                .map(Edge::child)
                .findFirst()
                .orElseThrow();
    }

    /** Names in order, without those that stand in or behind a circle. */
    private static List<String> place(List<String> names, List<Edge> edges) {
        List<String> waiting = new ArrayList<>(names);
        List<String> placed = new ArrayList<>();
        while (!waiting.isEmpty()) {
            String next = first(waiting, edges, false);
            if (next.isEmpty()) {
                next = first(waiting, edges, true);
            }
            if (next.isEmpty()) {
                return placed;
            }
            waiting.remove(next);
            placed.add(next);
        }
        return placed;
    }

    private static String first(List<String> waiting, List<Edge> edges, boolean ignoreSevering) {
        return waiting.stream()
                .filter(name -> edges.stream()
                        .filter(edge ->
                                edge.parent().equals(name) && !edge.child().equals(name))
                        .filter(edge -> edge.mustBeObeyed() || !ignoreSevering)
                        .noneMatch(edge -> waiting.contains(edge.child())))
                .findFirst()
                .orElse("");
    }

    private static List<Edge> edges(List<Cluster> clusters) {
        Map<TableName, String> owners = new HashMap<>();
        for (Cluster cluster : clusters) {
            owners.put(cluster.table(), cluster.name());
            cluster.members().forEach(member -> owners.put(member.table(), cluster.name()));
        }
        List<Edge> edges = new ArrayList<>();
        for (Cluster parent : clusters) {
            for (Cluster.Reference reference : parent.references()) {
                String child = owners.get(reference.from());
                if (child != null) {
                    edges.add(new Edge(child, parent.name(), reference.decision()));
                }
            }
        }
        return edges;
    }
}
