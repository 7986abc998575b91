package org.lethe.writers.ifrs;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables of a session: filled by a query, then analysed, because nothing else ever tells the planner how large they are. */
final class Stage {

    private static final Pattern TABLE = Pattern.compile("CREATE TEMPORARY TABLE (\\w+)");

    private static final int WORTH_ANALYSING = 1_000;

    private Stage() {}

    /** Memory for the sorts and hashes of a whole night, to the end of the transaction. */
    static void giveRoom(JdbcClient jdbc) {
        jdbc.sql("SET LOCAL work_mem = '64MB'").update();
    }

    /** Runs a statement; when it makes a table that is not small, analyses that. */
    static int fill(JdbcClient jdbc, String query, Map<String, ?> parameters) {
        String sql = Queries.named("ifrs/" + query);
        int rows = jdbc.sql(sql).params(parameters).update();
        Matcher table = TABLE.matcher(sql);
        if (rows >= WORTH_ANALYSING && table.find()) {
            jdbc.sql("ANALYZE " + table.group(1)).update();
        }
        return rows;
    }
}
