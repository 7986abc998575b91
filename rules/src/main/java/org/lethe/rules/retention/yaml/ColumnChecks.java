package org.lethe.rules.retention.yaml;

import java.util.List;
import org.lethe.rules.retention.Action;

/** Columns that are used are columns of their table, and an anonymising cluster says what becomes of each. */
final class ColumnChecks implements Runnable {

    private final PolicyDraft policy;
    private final Problems problems;

    ColumnChecks(PolicyDraft policy, Problems problems) {
        this.policy = policy;
        this.problems = problems;
    }

    @Override
    public void run() {
        for (ClusterDraft cluster : policy.clusters()) {
            identifiers(cluster.columns());
            cluster.key().forEach(key -> known(key, "key", cluster.columns()));
            known(cluster.sliceBy(), "slice-by", cluster.columns());
            known(cluster.partitionedBy(), "partitioned-by", cluster.columns());
            members(cluster);
            if (cluster.action().action() instanceof Action.Anonymise) {
                anonymise(cluster);
            }
        }
        policy.notPersonal().forEach(table -> identifiers(table.columns()));
    }

    private void identifiers(List<Word> columns) {
        columns.forEach(column -> Table.identifier(column, "column", Fault.BAD_COLUMN, problems));
    }

    private void known(Word column, String key, List<Word> columns) {
        if (column.given() && !columns.isEmpty() && !has(columns, column.text())) {
            problems.add(
                    column,
                    Fault.UNKNOWN_COLUMN,
                    "'%s' names %s, which is not among the columns".formatted(key, column.shown()),
                    Nearest.hint(column.text(), ClusterDraft.texts(columns), "add it to columns:"));
        }
    }

    private void members(ClusterDraft cluster) {
        for (ClusterDraft.MemberDraft member : cluster.members()) {
            identifiers(member.columns());
            known(member.via(), "via", member.columns());
        }
        if (!cluster.members().isEmpty() && cluster.key().size() > 1) {
            problems.add(
                    cluster.key().getLast(),
                    Fault.KEY_TOO_LONG,
                    "A cluster with members has a key of one column",
                    "make the members clusters of their own");
        }
    }

    private void anonymise(ClusterDraft cluster) {
        ActionDraft action = cluster.action();
        action.overwrite().values().forEach(column -> known(column, "overwrite", cluster.columns()));
        for (Word kept : action.keeps()) {
            known(kept, "keeps", cluster.columns());
            if (action.overwrite().containsKey(kept.text())) {
                problems.add(
                        kept,
                        Fault.COLUMN_TWICE,
                        kept.shown() + " is both overwritten and kept",
                        "remove it from one of the two");
            }
        }
        for (Word column : cluster.columns()) {
            if (!action.overwrite().containsKey(column.text()) && !has(action.keeps(), column.text())) {
                problems.add(
                        column,
                        Fault.COLUMN_LEFT_OVER,
                        column.shown() + " is neither overwritten nor kept",
                        "add it to overwrite:, or to keeps: with a reason");
            }
        }
    }

    private static boolean has(List<Word> columns, String name) {
        return columns.stream().anyMatch(column -> column.text().equals(name));
    }
}
