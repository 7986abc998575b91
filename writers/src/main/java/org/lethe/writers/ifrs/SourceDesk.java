package org.lethe.writers.ifrs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks at the business data once for all months that are to be posted, and keeps what is not in the books yet in tables of the
 * session: each month takes its own from there. Works in the caller's transactions, all of them on one connection.
 */
public final class SourceDesk {

    private static final List<String> STAGES = List.of(
            "stage-contracts",
            "stage-breakdowns",
            "stage-states",
            "stage-waiting",
            "stage-happened",
            "stage-disputes",
            "stage-agreed",
            "stage-ends",
            "stage-source",
            "stage-series",
            "stage-old",
            "stage-owed");

    private final JdbcClient jdbc;

    /** @param session one connection of the role that posts, kept until the last month is posted */
    public SourceDesk(DataSource session) {
        this.jdbc = JdbcClient.create(session);
    }

    /** Gives every contract its random key, and the planner an idea of how large the books are. */
    public void link(LocalDate asOf) {
        jdbc.sql(Queries.named("ifrs/lock-books")).query((row, number) -> true).list();
        jdbc.sql(Queries.named("ifrs/insert-links")).param("asOf", asOf).update();
        analyze();
    }

    /**
     * Looks, in a transaction that sees one moment: what is counted at the source and what is found there are the same rows.
     *
     * @param asOf business date: nothing later is looked at
     * @param version settings
     */
    public void look(LocalDate asOf, int version) {
        jdbc.sql(Queries.named("ifrs/discard-staged")).update();
        Stage.giveRoom(jdbc);
        STAGES.forEach(stage -> Stage.fill(jdbc, stage, Map.of("asOf", asOf, "version", version)));
    }

    /** Drops what was kept, so that the connection can serve others, and tells the planner what was posted: exports begin with the newest month. */
    public void forget() {
        jdbc.sql(Queries.named("ifrs/discard-staged")).update();
        analyze();
    }

    private void analyze() {
        jdbc.sql(Queries.named("ifrs/analyze-books"))
                .query((row, number) -> true)
                .list();
    }
}
