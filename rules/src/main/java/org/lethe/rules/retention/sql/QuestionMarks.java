package org.lethe.rules.retention.sql;

/** Keeps the JDBC driver from taking an operator such as jsonb {@code ?} for a parameter. */
final class QuestionMarks {

    private QuestionMarks() {}

    /** Doubles each question mark outside quotes; inside quotes the driver leaves them alone. */
    static String escaped(String sql) {
        if (sql.indexOf('?') < 0) {
            return sql;
        }
        StringBuilder escaped = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            }
            escaped.append(c == '?' && quote == 0 ? "??" : String.valueOf(c));
        }
        return escaped.toString();
    }
}
