package org.lethe.reports.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.HoldPath;
import org.lethe.rules.retention.HoldScope;
import org.lethe.rules.retention.Purpose;

/** One cluster as a section of the document. */
final class ClusterDocument {

    private ClusterDocument() {}

    static List<Block> of(Cluster cluster) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(3, cluster.title(), Block.anchor(cluster.name())));
        blocks.add(new Block.Paragraph(Block.Text.of(
                new Block.Span.Code(cluster.name()),
                new Block.Span.Plain(" · clauses " + String.join(", ", cluster.clauses()) + " · table "),
                new Block.Span.Code(cluster.table().toString()),
                new Block.Span.Plain(", a row is named by "),
                new Block.Span.Code(String.join(", ", cluster.key())))));
        if (!cluster.purposes().isEmpty()) {
            blocks.add(new Block.Table(
                    List.of("Kept for", "Clause", "Legal basis", "Applies", "Starting point", "Period", "Set by"),
                    cluster.purposes().stream().map(ClusterDocument::purpose).toList()));
        }
        blocks.add(new Block.Items(
                Stream.concat(Stream.of(end(cluster)), remarks(cluster)).toList()));
        anonymised(cluster, blocks);
        blocks.add(new Block.Table(
                List.of("Hold on a", "reaches the rows"),
                Stream.of(HoldScope.values())
                        .flatMap(scope -> Stream.ofNullable(cluster.holdKeys().get(scope))
                                .map(path -> List.of(Block.Text.of(scope.word()), hold(path))))
                        .toList()));
        if (!cluster.references().isEmpty()) {
            blocks.add(new Block.Table(
                    List.of("Referred to by", "When a row goes"),
                    cluster.references().stream()
                            .map(reference -> List.of(
                                    Block.Text.of(new Block.Span.Code(reference.label())),
                                    Block.Text.of(decision(reference.decision()))))
                            .toList()));
        }
        if (!cluster.facts().isEmpty()) {
            blocks.add(new Block.Definitions(
                    "How the facts are looked up",
                    cluster.facts().entrySet().stream()
                            .map(fact -> new Block.Definition(fact.getKey(), fact.getValue()))
                            .toList()));
        }
        return blocks;
    }

    private static List<Block.Text> purpose(Purpose purpose) {
        return Stream.of(
                        purpose.title(),
                        purpose.clause(),
                        purpose.basis(),
                        purpose.appliesWhen() == null ? "always" : "when " + purpose.appliesWhen(),
                        purpose.starts() + " (" + purpose.startType().words() + ")",
                        PeriodWords.of(purpose.retention()) + limits(purpose),
                        purpose.source().name().toLowerCase(Locale.ROOT)
                                + (purpose.article() == null ? "" : ": " + purpose.article()))
                .map(Block.Text::of)
                .toList();
    }

    private static String limits(Purpose purpose) {
        List<String> limits = new ArrayList<>();
        if (purpose.minimum() != null) {
            limits.add("at least " + PeriodWords.of(purpose.minimum()));
        }
        if (purpose.maximum() != null) {
            limits.add("at most " + PeriodWords.of(purpose.maximum()));
        }
        return limits.isEmpty() ? "" : " (" + String.join(", ", limits) + ")";
    }

    private static Block.Text end(Cluster cluster) {
        String what = switch (cluster.action()) {
            case Action.Erase erase -> "Then the row is erased";
            case Action.Anonymise anonymise -> "Then the row is anonymised";
        };
        String members = cluster.members().isEmpty()
                ? ""
                : ", and with it its rows in "
                        + String.join(
                                ", ",
                                cluster.members().stream()
                                        .map(member -> member.table().toString())
                                        .toList());
        return Block.Text.of(what + members + ".");
    }

    private static Stream<Block.Text> remarks(Cluster cluster) {
        List<String> remarks = new ArrayList<>();
        cluster.suspensions()
                .forEach(suspension -> remarks.add("Not while: %s (clause %s), that is, %s."
                        .formatted(suspension.name(), suspension.clause(), suspension.when())));
        boolean always = cluster.purposes().stream().anyMatch(purpose -> purpose.appliesWhen() == null);
        if (!always) {
            remarks.add(
                    cluster.eraseWithoutPurpose()
                            ? "A row to which no purpose applies goes."
                            : "A row to which no purpose applies stays and is reported.");
        }
        if (cluster.partitionedBy() != null) {
            remarks.add("Whole partitions by " + cluster.partitionedBy()
                    + " are dropped; what must stay is moved out first.");
        }
        if (cluster.tombstone()) {
            remarks.add("A keyed mark of each erased key stays as evidence.");
        }
        remarks.add("A run that would end more than %s %% of the rows in a day needs approval."
                .formatted(percent(cluster.capShare())));
        return remarks.stream().map(Block.Text::of);
    }

    private static String percent(double share) {
        String text = String.format(Locale.ROOT, "%.4f", share * 100);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    private static void anonymised(Cluster cluster, List<Block> blocks) {
        switch (cluster.action()) {
            case Action.Erase erase -> {}
            case Action.Anonymise anonymise -> {
                List<List<Block.Text>> rows = new ArrayList<>();
                anonymise
                        .overwrite()
                        .forEach((column, overwrite) ->
                                rows.add(List.of(Block.Text.of(new Block.Span.Code(column)), overwrite(overwrite))));
                anonymise
                        .keeps()
                        .forEach(column -> rows.add(List.of(
                                Block.Text.of(new Block.Span.Code(column)),
                                Block.Text.of("stays: " + anonymise.keepsBecause()))));
                blocks.add(new Block.Table(List.of("Column", "When anonymised"), rows));
                blocks.add(new Block.Paragraph(Block.Text.of("A row of which fewer than " + anonymise.smallestGroup()
                        + " would be alike in all that is left is deleted instead.")));
            }
        }
    }

    private static Block.Text overwrite(Action.Overwrite overwrite) {
        return switch (overwrite) {
            case Action.Overwrite.Null nothing -> Block.Text.of("emptied");
            case Action.Overwrite.RandomKey random -> Block.Text.of("a random number");
            case Action.Overwrite.Expression expression -> Block.Text.of(new Block.Span.Code(expression.sql()));
        };
    }

    private static Block.Text hold(HoldPath path) {
        return switch (path) {
            case HoldPath.NotApplicable never -> Block.Text.of("not applicable: " + never.because());
            case HoldPath.Keyed keyed -> keyed(keyed);
        };
    }

    private static Block.Text keyed(HoldPath.Keyed path) {
        List<Block.Span> spans = new ArrayList<>(
                List.of(new Block.Span.Plain("by "), new Block.Span.Code(String.join(", ", path.keys()))));
        if (path.through() != null) {
            spans.add(new Block.Span.Plain(" through "));
            spans.add(new Block.Span.Code(path.through()));
        }
        return new Block.Text(spans);
    }

    private static String decision(Cluster.OnErase decision) {
        return switch (decision) {
            case BLOCK -> "it stays as long as such a row exists";
            case CASCADE -> "such rows go too, unless one is held: then all stay";
            case SEVER -> "the pointer is emptied, the row stays";
        };
    }
}
