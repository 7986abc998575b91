package org.lethe.rules.retention.yaml;

import java.util.Locale;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A first look at SQL without a database: whether the text is one expression that can stand in parentheses. Whether it
 * means something is PostgreSQL's to say (PREPARE), later.
 */
final class SqlText {

    private final String sql;
    private int at;

    private SqlText(String sql) {
        this.sql = sql;
    }

    /** An expression over {@code row}. */
    static Word read(Node node, String what, Problems problems) {
        Word word = Fields.text(node, what, problems);
        if (word.given()) {
            String wrong = new SqlText(word.text()).fault();
            if (!wrong.isEmpty()) {
                problems.add(word, Fault.BAD_SQL, what + " " + wrong, "write one SQL expression over row");
                return new Word("", node);
            }
        }
        return word;
    }

    /** A query. */
    static Word query(Node node, String what, Problems problems) {
        Word word = read(node, what, problems);
        if (word.given() && !word.text().toLowerCase(Locale.ROOT).matches("(?s)(select|with|table|values)\\b.*")) {
            problems.add(
                    word, Fault.BAD_SQL, what + " goes through something that is not a query", "begin with SELECT");
            return new Word("", node);
        }
        return word;
    }

    /** What is wrong, in words that follow the name of the expression; empty when nothing is. */
    private String fault() {
        int depth = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'' || c == '"') {
                if (!skipQuoted(c)) {
                    return "has a quote that is not closed";
                }
                continue;
            }
            String tag = c == '$' ? dollarTag() : "";
            if (!tag.isEmpty()) {
                if (!skipDollar(tag)) {
                    return "has a $-quote that is not closed";
                }
                continue;
            }
            String wrong = plain(c);
            if (!wrong.isEmpty()) {
                return wrong;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0) {
                return "closes a parenthesis that was not opened";
            }
            at++;
        }
        return depth > 0 ? "opens a parenthesis that is not closed" : "";
    }

    private String plain(char c) {
        if (c == ';') {
            return "holds a ';': it is one expression, not statements";
        }
        if (sql.startsWith("--", at) || sql.startsWith("/*", at)) {
            return "holds an SQL comment: write comments in YAML, with #";
        }
        if (LookAlike.in(String.valueOf(c)) && !Character.isSurrogate(c)) {
            return LookAlike.named(String.valueOf(c)) + " outside quotes";
        }
        return Character.isSurrogate(c) ? "contains a symbol outside quotes" : "";
    }

    private boolean skipQuoted(char quote) {
        boolean escapes =
                quote == '\'' && at > 0 && Character.toLowerCase(sql.charAt(at - 1)) == 'e' && !inWord(at - 2);
        for (at++; at < sql.length(); at++) {
            char c = sql.charAt(at);
            if (escapes && c == '\\') {
                at++;
            } else if (c == quote) {
                at++;
                if (at >= sql.length() || sql.charAt(at) != quote) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean inWord(int position) {
        return position >= 0 && (Character.isLetterOrDigit(sql.charAt(position)) || sql.charAt(position) == '_');
    }

    private String dollarTag() {
        if (inWord(at - 1)) {
            return "";
        }
        int end = at + 1;
        while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
            end++;
        }
        boolean parameter = end > at + 1 && Character.isDigit(sql.charAt(at + 1));
        return end < sql.length() && sql.charAt(end) == '$' && !parameter ? sql.substring(at, end + 1) : "";
    }

    private boolean skipDollar(String tag) {
        int end = sql.indexOf(tag, at + tag.length());
        at = end + tag.length();
        return end >= 0;
    }
}
