package org.lethe.reports.retention;

import java.util.List;
import java.util.stream.Collectors;

/** Blocks as Markdown with tables; all text is escaped, so that a policy cannot smuggle markup into its own rendering. */
final class Markdown {

    private Markdown() {}

    static String render(List<Block> blocks) {
        return blocks.stream().map(Markdown::render).collect(Collectors.joining("\n\n")) + "\n";
    }

    private static String render(Block block) {
        return switch (block) {
            case Block.Heading heading ->
                "<a id=\"%s\"></a>%n%n%s %s"
                        .formatted(heading.anchor(), "#".repeat(heading.level()), escape(heading.text()));
            case Block.Paragraph paragraph -> text(paragraph.text());
            case Block.Items items ->
                items.items().stream().map(item -> "- " + text(item)).collect(Collectors.joining("\n"));
            case Block.Table table -> table(table);
            case Block.Definitions definitions -> definitions(definitions);
        };
    }

    private static String table(Block.Table table) {
        String head = row(table.head().stream().map(Markdown::escape).toList());
        String line = row(table.head().stream().map(cell -> "---").toList());
        String rows = table.rows().stream()
                .map(cells -> row(cells.stream().map(Markdown::text).toList()))
                .collect(Collectors.joining("\n"));
        return head + "\n" + line + "\n" + rows;
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String definitions(Block.Definitions definitions) {
        return definitions.title() + "\n\n"
                + definitions.definitions().stream()
                        .map(definition -> "- " + escape(definition.name()) + ": " + code(definition.sql()))
                        .collect(Collectors.joining("\n"));
    }

    private static String text(Block.Text text) {
        return text.spans().stream()
                .map(span -> switch (span) {
                    case Block.Span.Plain plain -> escape(plain.text());
                    case Block.Span.Code code -> code(code.text());
                    case Block.Span.Link link -> "[%s](#%s)".formatted(escape(link.text()), link.anchor());
                })
                .collect(Collectors.joining());
    }

    private static String escape(String text) {
        return oneLine(text).replaceAll("([\\\\`*_{}\\[\\]<>#|&])", "\\\\$1");
    }

    /** A code span whose fence is longer than any run of backticks in it. */
    private static String code(String text) {
        String line = oneLine(text).replace("|", "\\|");
        int longest = 0;
        int run = 0;
        for (int i = 0; i < line.length(); i++) {
            run = line.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        return longest == 0 ? fence + line + fence : fence + " " + line + " " + fence;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
