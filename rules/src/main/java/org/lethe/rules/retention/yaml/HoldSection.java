package org.lethe.rules.retention.yaml;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lethe.rules.retention.HoldPath;
import org.lethe.rules.retention.HoldScope;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** {@code hold-keys:} — for each scope of a hold, how it reaches the cluster's rows, or why it cannot. */
final class HoldSection {

    private HoldSection() {}

    static Map<HoldScope, HoldPath> read(Fields cluster) {
        Map<HoldScope, HoldPath> paths = new EnumMap<>(HoldScope.class);
        if (cluster.value("hold-keys").isEmpty()) {
            return paths;
        }
        Fields fields = Fields.of(cluster.value("hold-keys").get(), Keys.HOLD_KEYS, cluster.problems());
        for (HoldScope scope : HoldScope.values()) {
            if (fields.value(scope.word()).isPresent()) {
                paths.put(scope, path(fields.value(scope.word()).get(), scope, cluster.problems()));
            } else {
                cluster.problems()
                        .add(
                                cluster.keyNode("hold-keys"),
                                Fault.HOLD_KEY_MISSING,
                                "A hold on a %s could not reach the cluster".formatted(scope.word()),
                                "add %s: row.<column>, or %s: { not-applicable: because … }"
                                        .formatted(scope.word(), scope.word()));
            }
        }
        return paths;
    }

    private static HoldPath path(Node node, HoldScope scope, Problems problems) {
        String what = "The hold key '" + scope.word() + "'";
        if (!(node instanceof MappingNode)) {
            return new HoldPath.Keyed(SqlText.read(node, what, problems).text(), null);
        }
        Fields fields = Fields.of(node, Keys.HOLD_PATH, problems);
        if (fields.has("not-applicable")) {
            if (fields.has("key") || fields.has("through")) {
                problems.add(node, Fault.BAD_CHOICE, what + " both applies and does not", "keep one of the two");
            }
            return new HoldPath.NotApplicable(fields.text("not-applicable").text());
        }
        if (!fields.has("key")) {
            problems.add(node, Fault.MISSING_KEY, what + " has no 'key'", "add key: row.<column>");
            return new HoldPath.NotApplicable("");
        }
        List<String> keys = fields.items("key").stream()
                .map(key -> SqlText.read(key, what, problems).text())
                .toList();
        if (fields.value("through").isPresent()) {
            return new HoldPath.Keyed(
                    keys,
                    SqlText.query(fields.value("through").get(), what, problems).text());
        }
        if (keys.size() > 1) {
            problems.add(
                    fields.value("key").orElseThrow(),
                    Fault.BAD_CHOICE,
                    what + " has several keys, and a hold has one",
                    "add through: a query of these keys and the held one");
        }
        return new HoldPath.Keyed(keys.isEmpty() ? "" : keys.getFirst(), null);
    }
}
