package org.lethe.rules.retention.yaml;

import java.util.stream.Stream;
import org.lethe.rules.retention.yaml.PolicyWithOneFaultTest.Edit;

/** The faults that authors make, each as an edit of the good policy. */
final class FaultyEdits {

    private FaultyEdits() {}

    static Stream<Edit> all() {
        return Stream.of(form(), keysAndValues(), policy(), tablesAndColumns(), facts(), purposes(), links())
                .flatMap(edits -> edits);
    }

    private static Stream<Edit> form() {
        return Stream.of(
                edit("    title: Loans", "\ttitle: Loans", "tab", "title: Loans", "spaces"),
                edit("    title: Loans", "   title: Loans", "yaml-syntax", "    clauses: [L.1, L.2]", "indentation"),
                edit("scope: [library]", "scope: [library", "yaml-syntax", "cap: { share: 1% }", "bracket"),
                edit(
                        "version: \"2026-11\"",
                        "version: \"2026-11",
                        "yaml-syntax",
                        "{ not-applicable: \"because nobody",
                        "quote"),
                edit("title: Loans", "title: Loans: and more", "yaml-syntax", "Loans: and", "colon"),
                edit("title: Loans", "title: &x Loans", "anchor", "&x", "write the text out"),
                edit("title: Loans", "title: !!java.io.File Loans", "tag", "!!java", "remove"),
                edit("not-personal:", "---\nnot-personal:", "several-documents", "# A small library", "---"));
    }

    private static Stream<Edit> keysAndValues() {
        return Stream.of(
                edit(
                        "    tombstone: true",
                        "    tombstnoe: true",
                        "unknown-key",
                        "tombstnoe",
                        "did you mean 'tombstone'?"),
                edit("    tombstone: true", "    colour: red", "unknown-key", "colour", "a cluster knows: title"),
                edit(
                        "    title: Readers",
                        "    t\u0456tle: Readers",
                        "look-alike",
                        "t\u0456tle",
                        "did you mean 'title'?"),
                edit(
                        "    title: Readers",
                        "    clauses: [L.1]",
                        "duplicate-key",
                        "    clauses: [L.1]\n    table",
                        "keep one"),
                edit(
                        "  reader:\n",
                        "  loan:\n",
                        "duplicate-key",
                        "  loan:\n    title: Readers",
                        "the first is on line 37"),
                edit("        clause: C.1\n", "", "missing-key", "title: Safety", "add clause:"),
                edit("scope: [library]\n", "", "missing-key", "lethe: 1", "add scope:"),
                edit("lethe: 1\n", "", "missing-key", "policy: town", "add lethe:"),
                edit(
                        "      membership:\n",
                        "      membership: none\n      member:\n",
                        "wrong-type",
                        "membership: none",
                        "indentation"),
                edit("title: Loans", "title: [Loans]", "wrong-type", "title: [Loans]", "this is a list"),
                edit("title: Loans", "title: 12", "wrong-type", "title: 12", "in quotes"),
                edit("tombstone: true", "tombstone: maybe", "wrong-type", "tombstone: maybe", "true or false"),
                edit("clauses: [C.1]", "clauses: { C.1: yes }", "wrong-type", "clauses: {", "write [a, b]"),
                edit("clauses: [C.1]", "clauses: []", "empty-value", "clauses: []", "at least one"),
                edit("because: books are not persons", "because:", "empty-value", "because:\n", "write a value"),
                edit("clauses: [L.1, L.2]", "clauses: [L.1, L.1]", "duplicate-entry", "[L.1, L.1]", "keep one"),
                edit("source: notice", "source: notize", "bad-choice", "notize", "did you mean 'notice'?"),
                edit("start-type: collection", "start-type: now", "bad-choice", "type: now", "one of: collection"),
                edit("offset: end-of-year", "offset: end-of-month", "bad-choice", "end-of-month", "end-of-year"),
                edit("reader_id: block", "reader_id: blok", "bad-choice", "blok", "did you mean 'block'?"),
                edit("no-purpose: keep", "no-purpose: drop", "bad-choice", "drop", "keep, erase"),
                edit(
                        "    partitioned-by: taken_at\n",
                        "    action: delete\n",
                        "duplicate-key",
                        "action: delete",
                        "keep one"));
    }

    private static Stream<Edit> policy() {
        return Stream.of(
                edit("lethe: 1", "lethe: 2", "unknown-language", "lethe: 2", "lethe: 1"),
                edit("policy: town-library", "policy: Town Library", "bad-name", "policy: Town", "hyphens"),
                edit("  reader:\n", "  Reader Data:\n", "bad-name", "Reader Data", "lower-case"),
                edit("Europe/Brussels", "Europe/Brussel", "bad-zone", "Brussel", "did you mean 'Europe/Brussels'?"),
                edit("zone: Europe/Brussels", "zone: GMT+25", "bad-zone", "GMT+25", ""),
                edit("1990-01-01", "1990-02-30", "bad-date", "02-30", "YYYY-MM-DD"),
                edit("1990-01-01", "01/01/1990", "bad-date", "01/01", "YYYY-MM-DD"),
                edit("1990-01-01", "9990-01-01", "bad-date", "9990", "1990-01-01"),
                edit("share: 1%", "share: 101%", "bad-cap", "101%", "at most 100%"),
                edit("share: 8%", "share: much", "bad-cap", "much", "more than 0%"));
    }

    private static Stream<Edit> tablesAndColumns() {
        return Stream.of(
                edit("table: library.loan", "table: loan", "bad-table", "table: loan", "schema"),
                edit("table: library.loan", "table: library.lo-an", "bad-table", "lo-an", "letters"),
                edit("table: library.loan", "table: library.l\u043Ean", "look-alike", "l\u043Ean", "plain letters"),
                edit(
                        "table: library.loan",
                        "table: libary.loan",
                        "table-outside-scope",
                        "libary",
                        "did you mean 'library'?"),
                edit(
                        "table: library.reader",
                        "table: library.loan",
                        "table-twice",
                        "library.loan\n    key: reader",
                        "line 40"),
                edit(
                        "table: library.reminder",
                        "table: library.reader",
                        "table-twice",
                        "library.reader\n    key",
                        "one rule"),
                edit("  library.book:", "  library.reader:", "table-twice", "  library.reader:", "one rule"),
                edit("[reader_id, name, left_on]", "[reader_id, na me, left_on]", "bad-column", "na me", "letters"),
                edit(
                        "[reader_id, name, left_on]",
                        "[reader_id, n\u0430me, left_on]",
                        "look-alike",
                        "n\u0430me",
                        "plain letters"),
                edit(
                        "[reader_id, name, left_on]",
                        "[reader_id, name, name, left_on]",
                        "column-twice",
                        "name, name",
                        "keep one"),
                edit("key: reader_id", "key: raeder_id", "unknown-column", "raeder_id", "did you mean 'reader_id'?"),
                edit(
                        "slice-by: taken_at",
                        "slice-by: token_at",
                        "unknown-column",
                        "token_at",
                        "did you mean 'taken_at'?"),
                edit("via: loan_id", "via: lone_id", "unknown-column", "lone_id", "did you mean 'loan_id'?"),
                edit("          fee: \"0\"", "          feee: \"0\"", "unknown-column", "feee", "did you mean 'fee'?"),
                edit("          fee: \"0\"\n", "", "column-left-over", "columns: [loan_id, reader_id, book", "keeps:"),
                edit(
                        "loan_id: random\n",
                        "book_id: null\n",
                        "column-left-over",
                        "columns: [loan_id, reader_id, book",
                        "overwrite:"),
                edit(
                        "columns: [book_id, returned_on]",
                        "columns: [book_id, returned_on, fee]",
                        "column-twice",
                        "returned_on, fee]\n          because",
                        "remove it"),
                edit(
                        "key: loan_id",
                        "key: [loan_id, book_id]",
                        "key-too-long",
                        "[loan_id, book_id]",
                        "clusters of their own"));
    }

    private static Stream<Edit> facts() {
        return Stream.of(
                edit("starts: returned", "starts: retruned", "unknown-fact", "retruned", "did you mean 'returned'?"),
                edit(
                        "applies-when: cost something",
                        "applies-when: not costs",
                        "unknown-fact",
                        "not costs",
                        "define it"),
                edit(
                        "when: fee is unpaid",
                        "when: fee is unpayed",
                        "unknown-fact",
                        "unpayed",
                        "did you mean 'fee is unpaid'?"),
                edit(
                        "starts: returned",
                        "starts: returne\u0501",
                        "look-alike",
                        "returne\u0501",
                        "did you mean 'returned'?"),
                edit(
                        "      left: row.left_on",
                        "      Left On: row.left_on",
                        "bad-fact-name",
                        "Left On",
                        "lower-case words"),
                edit(
                        "      left: row.left_on",
                        "      left: row.left_on\n      joined: row.joined_on",
                        "unused-fact",
                        "joined:",
                        "remove"),
                edit(
                        "starts: booked",
                        "starts: cost something",
                        "fact-used-two-ways",
                        "applies-when: cost",
                        "takes a date"),
                edit(
                        "taken: row.taken_at",
                        "taken: row.taken_at; DROP TABLE x",
                        "bad-sql",
                        "DROP",
                        "one SQL expression"),
                edit("taken: row.taken_at", "taken: row.taken_at -- as it was", "bad-sql", "as it was", "one SQL"),
                edit("taken: row.taken_at", "taken: row.taken_at /* so */", "bad-sql", "so */", "one SQL"),
                edit("(row.fee > 0)", "((row.fee > 0)", "bad-sql", "((row.fee", "one SQL"),
                edit("(row.fee > 0)", "(row.fee > 0))", "bad-sql", "0))", "one SQL"),
                edit("(row.fee > 0)", "(row.fee > '0)", "bad-sql", "'0)", "one SQL"),
                edit("(row.fee > 0)", "(row.fe\u0435 > 0)", "bad-sql", "fe\u0435", "one SQL"),
                edit("taken: row.taken_at", "taken: \"\"", "empty-value", "taken: \"\"", "write a value"),
                edit(
                        "\"SELECT loan_id, case_id FROM library.dispute\"",
                        "DELETE FROM library.dispute",
                        "bad-sql",
                        "DELETE",
                        "SELECT"));
    }

    private static Stream<Edit> purposes() {
        return Stream.of(
                edit("period: P28D", "period: P-28D", "negative-period", "P-28D", "P0D"),
                edit("period: P28D", "period: 28 days", "bad-period", "28 days", "P28D"),
                edit("period: P28D", "period: PT28H", "bad-period", "PT28H", "P28D"),
                edit("period: P28D", "period: P9999Y", "bad-period", "P9999Y", ""),
                edit("period: P28D", "period: P99999999999D", "bad-period", "P99999999999D", ""),
                edit("period: P10Y", "period: P7Y", "below-minimum", "P7Y", "lengthen"),
                edit("period: P1M", "period: P13M", "above-maximum", "P13M", "shorten"),
                edit(
                        "        minimum: P10Y",
                        "        minimum: P10Y\n        maximum: P9Y",
                        "minimum-above-maximum",
                        "minimum: P10Y",
                        "wrong"),
                edit("        article: Tax Code art. 1\n", "", "article-missing", "source: law", "article:"),
                edit(
                        "    facts:\n      left: row.left_on\n    purposes:\n      membership:\n        title: Membership\n        clause: L.1\n        basis: GDPR 6(1)(b)\n        starts: left\n        start-type: end-of-relationship\n        period: P1Y\n        source: notice\n",
                        "",
                        "no-rule",
                        "  reader:",
                        "no-purpose: erase"));
    }

    private static Stream<Edit> links() {
        return Stream.of(
                edit("      case: row.picture_id\n", "", "hold-key-missing", "hold-keys:", "not-applicable"),
                edit("{ key: row.loan_id, through", "{ through", "missing-key", "{ through", "add key:"),
                edit(
                        "{ key: row.loan_id, through",
                        "{ not-applicable: so, through",
                        "bad-choice",
                        "{ not-applicable: so",
                        "keep one"),
                edit(
                        "      vehicle: { not-applicable",
                        "      boat: { not-applicable",
                        "unknown-key",
                        "boat",
                        "person, contract, vehicle, case"),
                edit("library.loan.reader_id: block", "loan: block", "bad-reference", "loan: block", "own column"),
                edit(
                        "library.loan.reader_id: block",
                        "library.lawn.reader_id: block",
                        "bad-reference",
                        "lawn",
                        "did you mean 'library.loan'?"),
                edit(
                        "library.loan.reader_id: block",
                        "\"library.loan.reader_id,loan_id\": block",
                        "bad-reference",
                        "reader_id,loan_id",
                        "one column"),
                edit(
                        "done-when: row.reader_id IS NULL",
                        "done-when: row.reader_id IS NULL\n        smallest-group: 2",
                        "bad-group",
                        "smallest-group",
                        "leave it out"),
                edit(
                        "left: row.left_on",
                        "left: referred to by library.loan.raeder_id",
                        "bad-reference",
                        "left: referred",
                        "did you mean 'library.loan.reader_id'?"),
                edit(
                        "left: row.left_on",
                        "left: referred to by library.loan.reader_id",
                        "fact-used-two-ways",
                        "left: referred",
                        "applies-when"),
                edit(
                        "library.loan.reader_id: block",
                        "library.loan.raeder_id: block",
                        "unknown-column",
                        "raeder_id",
                        "did you mean 'reader_id'?"),
                edit(
                        "    suspensions:\n",
                        "    references:\n      library.reminder.loan_id: block\n    suspensions:\n",
                        "bad-reference",
                        "reminder.loan_id",
                        "remove"),
                edit(
                        "    suspensions:\n",
                        "    references:\n      library.reader.name: cascade\n    suspensions:\n",
                        "circle",
                        "library.reader.name",
                        "sever"),
                edit(
                        "taken: row.taken_at",
                        "taken: (row.taken_at)",
                        "not-droppable",
                        "partitioned-by: taken_at",
                        "exactly row.taken_at"),
                edit(
                        "        starts: taken\n",
                        "        starts: taken\n        applies-when: shown\n",
                        "not-droppable",
                        "partitioned-by: taken_at",
                        "without applies-when"));
    }

    private static Edit edit(String old, String replacement, String code, String marker, String hint) {
        return new Edit(old, replacement, code, marker, hint);
    }
}
