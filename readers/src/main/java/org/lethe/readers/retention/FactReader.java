package org.lethe.readers.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.RowFacts;
import org.lethe.rules.retention.TableName;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.sql.FactType;
import org.lethe.rules.retention.sql.Foresight;
import org.lethe.rules.retention.sql.LabelledSql;
import org.lethe.rules.retention.sql.OutcomeCode;
import org.lethe.rules.retention.sql.Predicate;
import org.lethe.rules.retention.sql.Sql;
import org.springframework.jdbc.core.JdbcTemplate;

/** Facts of single rows, for people who ask why a row is still there and for tests that compare the two renderings. */
public final class FactReader {

    private final JdbcTemplate jdbc;
    private final Policy policy;
    private final @Nullable Foresight foresight;

    /**
     * Reads rows as they are at this moment.
     *
     * @param retention connections of a role that may read the business tables
     */
    public FactReader(DataSource retention, Policy policy) {
        this(retention, policy, null);
    }

    /**
     * Reads rows as a plan sees them: what the same run ends first no longer keeps them.
     *
     * @param foresight the clusters that come first; null for rows as they are
     */
    public FactReader(DataSource retention, Policy policy, @Nullable Foresight foresight) {
        this.jdbc = new JdbcTemplate(retention);
        this.policy = policy;
        this.foresight = foresight;
    }

    /**
     * The rows with that key: none, one, or several where the key is not unique.
     *
     * @param key one value for each key column, as PostgreSQL text
     * @throws org.springframework.dao.DataIntegrityViolationException when a value is not of its column's type
     */
    public List<Row> byKey(BoundCluster bound, List<String> key, LocalDate asOf) {
        return read(bound, KeySql.equal(bound, key), asOf);
    }

    /** Every row of the table, in the order of its key; for tables that fit into memory. */
    public List<Row> all(BoundCluster bound, LocalDate asOf) {
        return read(bound, Sql.TRUE, asOf);
    }

    private List<Row> read(BoundCluster bound, Sql where, LocalDate asOf) {
        Predicate predicate = foresight == null
                ? new Predicate(bound, policy, asOf)
                : Predicate.foreseeing(bound, policy, asOf, foresight);
        List<String> facts = List.copyOf(bound.cluster().facts().keySet());
        List<LabelledSql> reasons = predicate.holdsAndReferences();
        List<Sql> columns = new ArrayList<>();
        String key = String.join(
                " || '|' || ",
                bound.cluster().key().stream()
                        .map(column -> "CAST(row." + TableName.quote(column) + " AS text)")
                        .toList());
        columns.add(Sql.of(key + " AS row_key"));
        columns.add(predicate.outcome().after("(").then(") AS outcome"));
        columns.add(predicate.erasable().after("(").then(") IS TRUE AS erasable"));
        columns.add(predicate.done().after("(").then(") IS TRUE AS done"));
        for (int i = 0; i < facts.size(); i++) {
            Sql value = bound.factType(facts.get(i)) == FactType.BOOLEAN
                    ? predicate.fact(facts.get(i))
                    : predicate.day(facts.get(i));
            columns.add(value.then(" AS f" + i));
        }
        for (int i = 0; i < reasons.size(); i++) {
            columns.add(reasons.get(i).condition().then(" AS r" + i));
        }
        Sql query = Sql.list(", ", columns)
                .after("SELECT ")
                .then(" FROM " + bound.cluster().table().sql() + " AS row WHERE ")
                .then(where)
                .then(" ORDER BY 1");
        return jdbc.query(
                query.text(),
                (row, number) -> row(row, bound, facts, reasons),
                query.parameters().toArray());
    }

    private static Row row(ResultSet result, BoundCluster bound, List<String> facts, List<LabelledSql> reasons)
            throws SQLException {
        Map<String, LocalDate> dates = new HashMap<>();
        Map<String, Boolean> flags = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            if (bound.factType(facts.get(i)) == FactType.BOOLEAN) {
                Boolean flag = result.getObject("f" + i, Boolean.class);
                if (flag != null) {
                    flags.put(facts.get(i), flag);
                }
            } else {
                LocalDate date = result.getObject("f" + i, LocalDate.class);
                if (date != null) {
                    dates.put(facts.get(i), date);
                }
            }
        }
        List<String> by = new ArrayList<>();
        for (int i = 0; i < reasons.size(); i++) {
            if (result.getBoolean("r" + i)) {
                by.add(reasons.get(i).label());
            }
        }
        boolean done = bound.cluster().action() instanceof Action.Anonymise && result.getBoolean("done");
        return new Row(
                result.getString("row_key"),
                new RowFacts(dates, flags, by, done),
                OutcomeCode.of(result.getInt("outcome")),
                result.getBoolean("erasable"));
    }

    /**
     * A row as both renderings see it.
     *
     * @param key its key as text, several columns joined with {@code |}
     * @param facts for the decision in Java
     * @param outcome what SQL says
     * @param erasable whether SQL would end it
     */
    public record Row(String key, RowFacts facts, OutcomeCode outcome, boolean erasable) {}
}
