package org.lethe.reports.retention;

import java.util.List;
import java.util.Locale;

/** A piece of a document for people, before it is Markdown or HTML. */
sealed interface Block {

    /**
     * A heading.
     *
     * @param level 1 for the title, 2 for a chapter, 3 for a section
     * @param text as written
     * @param anchor name by which others link to it
     */
    record Heading(int level, String text, String anchor) implements Block {}

    /** A paragraph. */
    record Paragraph(Text text) implements Block {}

    /** A table whose first column names the row. */
    record Table(List<String> head, List<List<Text>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A list. */
    record Items(List<Text> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Details that a reader may skip: a term in words, and its SQL. */
    record Definitions(String title, List<Definition> definitions) implements Block {
        public Definitions {
            definitions = List.copyOf(definitions);
        }
    }

    /** A name and what it means to the database. */
    record Definition(String name, String sql) {}

    /** Running text: plain words, names from the database, links into the document. */
    record Text(List<Span> spans) {
        public Text {
            spans = List.copyOf(spans);
        }

        static Text of(String plain) {
            return new Text(List.of(new Span.Plain(plain)));
        }

        static Text of(Span... spans) {
            return new Text(List.of(spans));
        }
    }

    /** A stretch of running text. */
    sealed interface Span {
        /** Words. */
        record Plain(String text) implements Span {}

        /** A name from the database, or SQL. */
        record Code(String text) implements Span {}

        /** A link to a heading of the same document. */
        record Link(String text, String anchor) implements Span {}
    }

    /** A name as an anchor: lower-case letters, digits and hyphens. */
    static String anchor(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
