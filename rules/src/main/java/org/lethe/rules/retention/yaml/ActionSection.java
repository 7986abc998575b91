package org.lethe.rules.retention.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lethe.rules.retention.Action;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** {@code action:} — erase, or anonymise with its columns. */
final class ActionSection {

    private ActionSection() {}

    static ActionDraft read(Fields cluster) {
        Node node = cluster.value("action").orElse(null);
        if (node instanceof MappingNode) {
            Fields fields = Fields.of(node, Keys.ACTION, cluster.problems());
            return fields.value("anonymise")
                    .map(value -> anonymise(
                            Fields.of(value, Keys.ANONYMISE, cluster.problems()), fields.keyNode("anonymise")))
                    .orElse(erase(cluster));
        }
        cluster.choice("action", List.of("erase"));
        return erase(cluster);
    }

    private static ActionDraft erase(Fields cluster) {
        Word place = new Word("action", cluster.keyNode("action"));
        return new ActionDraft(new Action.Erase(), place, Map.of(), List.of());
    }

    private static ActionDraft anonymise(Fields fields, Node place) {
        Map<String, Word> columns = new LinkedHashMap<>();
        Map<String, Action.Overwrite> overwrite = new LinkedHashMap<>();
        fields.value("overwrite").ifPresent(node -> {
            for (Fields.Entry entry :
                    Fields.named(node, "overwrite", fields.problems()).entries()) {
                columns.put(entry.key().text(), entry.key());
                overwrite.put(entry.key().text(), overwrite(entry, fields.problems()));
            }
        });
        Word doneWhen = fields.value("done-when")
                .map(node -> SqlText.read(node, "'done-when'", fields.problems()))
                .orElse(new Word("", place));
        List<Word> kept = List.of();
        String because = "";
        if (fields.value("keeps").isPresent()) {
            Fields keeps = Fields.of(fields.value("keeps").get(), Keys.KEEPS, fields.problems());
            kept = keeps.texts("columns", Fault.COLUMN_TWICE);
            because = keeps.text("because").text();
        }
        return new ActionDraft(
                new Action.Anonymise(
                        doneWhen.text(), overwrite, ClusterDraft.texts(kept), because, smallestGroup(fields)),
                new Word("anonymise", place),
                columns,
                kept);
    }

    private static int smallestGroup(Fields fields) {
        Node node = fields.value("smallest-group").orElse(null);
        if (node == null) {
            return Action.Anonymise.USUAL_GROUP;
        }
        if (node instanceof ScalarNode scalar && scalar.getValue().matches("[0-9]{1,6}")) {
            int group = Integer.parseInt(scalar.getValue());
            if (group >= Action.Anonymise.LEAST_GROUP) {
                return group;
            }
        }
        fields.problems()
                .add(
                        node,
                        Fault.BAD_GROUP,
                        "'smallest-group' is not a number of rows from " + Action.Anonymise.LEAST_GROUP,
                        "leave it out for " + Action.Anonymise.USUAL_GROUP);
        return Action.Anonymise.USUAL_GROUP;
    }

    private static Action.Overwrite overwrite(Fields.Entry entry, Problems problems) {
        if (entry.value() instanceof ScalarNode scalar && scalar.isPlain()) {
            if (scalar.getTag().equals(Tag.NULL)) {
                return new Action.Overwrite.Null();
            }
            if (scalar.getValue().equals("random")) {
                return new Action.Overwrite.RandomKey();
            }
            if (!scalar.getTag().equals(Tag.STR)) {
                return new Action.Overwrite.Expression(scalar.getValue());
            }
        }
        return new Action.Overwrite.Expression(
                SqlText.read(entry.value(), "What becomes of " + entry.key().shown(), problems)
                        .text());
    }
}
