package org.lethe.readers.catalogue;

import java.util.List;
import java.util.Map;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.sql.OverwriteSql;
import org.lethe.rules.retention.sql.Sql;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Proves on live rows, without changing one, that {@code done-when} becomes true by the overwrite, and that overwriting twice
 * is overwriting once.
 */
final class AnonymiseCheck {

    private static final int SAMPLE = 100;

    private final JdbcTemplate jdbc;
    private final LiveCatalogue catalogue;
    private final Findings findings;

    AnonymiseCheck(JdbcTemplate jdbc, LiveCatalogue catalogue, Findings findings) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.findings = findings;
    }

    void run(Policy policy) {
        for (Cluster cluster : policy.clusters()) {
            if (cluster.action() instanceof Action.Anonymise action && canBeTried(cluster, action)) {
                run(cluster, action);
            }
        }
    }

    /** An overwrite with a part that is wrong in itself would only be called wrong a second time. */
    private boolean canBeTried(Cluster cluster, Action.Anonymise action) {
        Map<String, LiveCatalogue.Column> columns = catalogue.columns(cluster.table());
        return columns != null
                && !action.doneWhen().isEmpty()
                && columns.keySet().containsAll(action.overwrite().keySet())
                && !findings.hasErrorsAt(Findings.at(cluster, "action"));
    }

    private void run(Cluster cluster, Action.Anonymise action) {
        List<String> at = Findings.at(cluster, "action", "anonymise");
        OverwriteSql overwrite = new OverwriteSql(cluster, action);
        jdbc.execute("SAVEPOINT anonymise");
        try {
            if (ask(overwrite.notDoneAfterwards(SAMPLE))) {
                findings.error(
                        at,
                        "done-when-stays-false",
                        "After the overwrite, 'done-when' of " + cluster.name() + " is still not true.",
                        "Overwrite the column that done-when looks at.");
            }
            if (ask(overwrite.differsTheSecondTime(SAMPLE))) {
                findings.error(
                        at,
                        "overwrite-not-idempotent",
                        "Overwriting a row of " + cluster.name() + " a second time changes it again.",
                        "Use NULL, a constant, or a function that has nothing left to coarsen.");
            }
        } catch (DataAccessException refused) {
            String why = String.valueOf(refused.getMostSpecificCause().getMessage());
            findings.error(
                    at,
                    "expression-not-understood",
                    "PostgreSQL does not understand the overwrite of " + cluster.name() + ": "
                            + why.lines().findFirst().orElse(""),
                    "The row is called 'row': write row.column.");
        } finally {
            jdbc.execute("ROLLBACK TO SAVEPOINT anonymise");
        }
    }

    private boolean ask(Sql question) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                question.text(), Boolean.class, question.parameters().toArray()));
    }
}
