package org.lethe.reports.retention;

import java.util.List;
import java.util.stream.Collectors;

/** Blocks as one self-contained HTML page, good on a screen and on A4; all text is escaped, nothing is loaded from elsewhere. */
final class Html {

    private static final String STYLE = """
            :root { color-scheme: light; --ink: #1c2430; --soft: #5b6675; --line: #d5dbe3; --tint: #f3f6f9; --mark: #0b5d66; }
            * { box-sizing: border-box; }
            body { margin: 0 auto; padding: 2.5rem 1.5rem 5rem; max-width: 64rem; color: var(--ink); background: #fff;
              font: 15px/1.5 "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
            h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }
            h2 { font-size: 1.35rem; margin: 2.8rem 0 .8rem; padding-bottom: .3rem; border-bottom: 2px solid var(--mark); }
            h3 { font-size: 1.1rem; margin: 2.2rem 0 .5rem; color: var(--mark); }
            p { margin: .4rem 0 .8rem; }
            ul { margin: .4rem 0 .8rem; padding-left: 1.3rem; }
            a { color: var(--mark); }
            code { font: .88em/1.4 ui-monospace, Menlo, Consolas, monospace; background: var(--tint); padding: .05em .3em;
              border-radius: 3px; overflow-wrap: anywhere; }
            table { width: 100%; border-collapse: collapse; margin: .6rem 0 1.1rem; font-size: .92em; }
            th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
            thead th { background: var(--tint); color: var(--soft); font-weight: 600; }
            tbody th { font-weight: 600; }
            td a { white-space: nowrap; }
            thead th:first-child { white-space: nowrap; }
            details { margin: .6rem 0 1rem; }
            summary { cursor: pointer; color: var(--soft); }
            dt { margin-top: .5rem; font-weight: 600; }
            dd { margin: .1rem 0 0; }
            @page { size: A4; margin: 16mm 14mm 18mm; }
            @media print {
              body { max-width: none; padding: 0; font-size: 10pt; }
              h2, h3 { break-after: avoid; }
              tr, li, dt { break-inside: avoid; }
              thead { display: table-header-group; }
              a { color: inherit; text-decoration: none; }
              details::details-content { content-visibility: visible; display: block; height: auto; }
            }
            """;

    private Html() {}

    static String page(String title, List<Block> blocks) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                %s
                </body>
                </html>
                """.formatted(
                        escape(title), STYLE, blocks.stream().map(Html::render).collect(Collectors.joining("\n")));
    }

    private static String render(Block block) {
        return switch (block) {
            case Block.Heading heading ->
                "<h%d id=\"%s\">%s</h%d>"
                        .formatted(heading.level(), escape(heading.anchor()), escape(heading.text()), heading.level());
            case Block.Paragraph paragraph -> "<p>" + text(paragraph.text()) + "</p>";
            case Block.Items items ->
                items.items().stream()
                        .map(item -> "<li>" + text(item) + "</li>")
                        .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
            case Block.Table table -> table(table);
            case Block.Definitions definitions -> definitions(definitions);
        };
    }

    private static String table(Block.Table table) {
        String head = table.head().stream()
                .map(cell -> "<th scope=\"col\">" + escape(cell) + "</th>")
                .collect(Collectors.joining());
        String rows = table.rows().stream().map(Html::row).collect(Collectors.joining("\n"));
        return "<table>\n<thead><tr>%s</tr></thead>\n<tbody>\n%s\n</tbody>\n</table>".formatted(head, rows);
    }

    private static String row(List<Block.Text> cells) {
        StringBuilder row = new StringBuilder("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            String open = i == 0 ? "<th scope=\"row\">" : "<td>";
            row.append(open).append(text(cells.get(i))).append(i == 0 ? "</th>" : "</td>");
        }
        return row.append("</tr>").toString();
    }

    private static String definitions(Block.Definitions definitions) {
        String terms = definitions.definitions().stream()
                .map(definition -> "<dt>%s</dt><dd><code>%s</code></dd>"
                        .formatted(escape(definition.name()), escape(definition.sql())))
                .collect(Collectors.joining("\n"));
        return "<details>\n<summary>%s</summary>\n<dl>\n%s\n</dl>\n</details>"
                .formatted(escape(definitions.title()), terms);
    }

    private static String text(Block.Text text) {
        return text.spans().stream()
                .map(span -> switch (span) {
                    case Block.Span.Plain plain -> escape(plain.text());
                    case Block.Span.Code code -> "<code>" + escape(code.text()) + "</code>";
                    case Block.Span.Link link ->
                        "<a href=\"#%s\">%s</a>".formatted(escape(link.anchor()), escape(link.text()));
                })
                .collect(Collectors.joining());
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
