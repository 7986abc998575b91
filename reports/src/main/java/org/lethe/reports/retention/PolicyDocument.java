package org.lethe.reports.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.Purpose;
import org.lethe.rules.retention.RetentionPeriod;

/** A policy as a document for people: the matrix of deletion classes, each cluster, and what is not personal. */
final class PolicyDocument {

    /** Any day: only the order of the periods matters. */
    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);

    private PolicyDocument() {}

    static List<Block> of(Policy policy) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, policy.title(), "top"));
        blocks.add(new Block.Paragraph(Block.Text.of(
                new Block.Span.Plain("Retention policy "),
                new Block.Span.Code(policy.name()),
                new Block.Span.Plain(", version " + policy.version() + ". Days are calendar days in "
                        + policy.zone() + "; starting points before " + policy.earliest()
                        + " or in the future are set aside and reported. Schemas covered column by column: "
                        + String.join(", ", policy.scope()) + "."))));
        blocks.add(new Block.Paragraph(
                Block.Text.of(new Block.Span.Plain("SHA-256 of the file: "), new Block.Span.Code(policy.digest()))));
        if (!policy.clusters().isEmpty()) {
            blocks.add(new Block.Heading(2, "Deletion classes", "deletion-classes"));
            blocks.add(new Block.Paragraph(
                    Block.Text.of("Kind of starting point by period. A cluster stands in every class that"
                            + " one of its purposes belongs to; the last purpose decides.")));
            blocks.add(matrix(policy));
            blocks.add(new Block.Heading(2, "Clusters", "clusters"));
            policy.clusters().forEach(cluster -> blocks.addAll(ClusterDocument.of(cluster)));
        }
        blocks.addAll(notPersonal(policy));
        return blocks;
    }

    private static Block.Table matrix(Policy policy) {
        List<RetentionPeriod> periods = policy.clusters().stream()
                .flatMap(cluster -> cluster.purposes().stream())
                .map(Purpose::retention)
                .distinct()
                .sorted(Comparator.comparing(period -> period.until(FROM)))
                .toList();
        List<String> head = new ArrayList<>(List.of("Starting point"));
        periods.forEach(period -> head.add(PeriodWords.of(period)));
        List<List<Block.Text>> rows = new ArrayList<>();
        for (Purpose.StartType type : Purpose.StartType.values()) {
            List<Block.Text> row = new ArrayList<>(List.of(Block.Text.of(type.words())));
            periods.forEach(period -> row.add(classOf(policy, type, period)));
            rows.add(row);
        }
        return new Block.Table(head, rows);
    }

    private static Block.Text classOf(Policy policy, Purpose.StartType type, RetentionPeriod period) {
        List<Block.Span> spans = new ArrayList<>();
        for (Cluster cluster : policy.clusters()) {
            if (cluster.purposes().stream()
                    .anyMatch(purpose ->
                            purpose.startType() == type && purpose.retention().equals(period))) {
                if (!spans.isEmpty()) {
                    spans.add(new Block.Span.Plain(", "));
                }
                spans.add(new Block.Span.Link(cluster.name(), Block.anchor(cluster.name())));
            }
        }
        return new Block.Text(spans.isEmpty() ? List.of(new Block.Span.Plain("–")) : spans);
    }

    private static List<Block> notPersonal(Policy policy) {
        if (policy.notPersonal().isEmpty()) {
            return List.of();
        }
        List<List<Block.Text>> rows = policy.notPersonal().stream()
                .map(table -> List.of(
                        Block.Text.of(new Block.Span.Code(table.table().toString())),
                        Block.Text.of(table.because()),
                        Block.Text.of(String.join(", ", table.columns()))))
                .toList();
        return List.of(
                new Block.Heading(2, "Tables without personal data", "not-personal"),
                new Block.Table(List.of("Table", "Why", "Columns"), rows));
    }
}
