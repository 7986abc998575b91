package org.lethe.readers.dealer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.dealer.Atom;
import org.lethe.reports.dealer.Cohort;
import org.lethe.reports.dealer.Counts;
import org.lethe.reports.dealer.DealerMonths.Median;
import org.lethe.reports.dealer.Measure;
import org.lethe.reports.dealer.Movement;
import org.lethe.reports.dealer.Span;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts a month for all dealers, in one pass over requests and contracts. */
public final class MonthReader {
    private final JdbcClient jdbc;

    /** @param dealer connections of the role that cannot read a name */
    public MonthReader(DataSource dealer) {
        jdbc = JdbcClient.create(dealer);
    }

    /**
     * Counts as of now, with the objections and restrictions of this moment.
     *
     * @return by dealer; empty when nothing happened in the month
     */
    public Map<Integer, Counts> count(YearMonth month, String mainFamily) {
        Map<Integer, Rows> all = new HashMap<>();
        jdbc.sql(Queries.named("dealer/aggregate-month"))
                .params(parameters(month, mainFamily))
                .query(row -> {
                    all.computeIfAbsent(row.getInt("dealer_id"), ignored -> new Rows())
                            .add(row);
                });
        Map<Integer, Counts> counts = new HashMap<>();
        all.forEach((dealer, rows) -> counts.put(dealer, rows.counts()));
        return counts;
    }

    private static Map<String, @Nullable Object> parameters(YearMonth month, String mainFamily) {
        List<String> blocks = new ArrayList<>();
        List<String> since = new ArrayList<>();
        LocalDate from = month.atDay(1);
        for (Span span : Span.values()) {
            if (span.endsWith(month)) {
                from = span.first(month).atDay(1);
                blocks.add(span.block(month));
                since.add(from.toString());
            }
        }
        boolean closed = Span.HALF.endsWith(month);
        YearMonth half = Span.HALF.before(month);
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("from", from);
        parameters.put("to", month.plusMonths(1).atDay(1));
        parameters.put("period", month.atDay(1));
        parameters.put("mainFamily", mainFamily);
        parameters.put("blocks", "{" + String.join(",", blocks) + "}");
        parameters.put("since", "{" + String.join(",", since) + "}");
        parameters.put("cohort", closed ? Span.HALF.block(half) : null);
        parameters.put("cohortFrom", closed ? Span.HALF.first(half).atDay(1) : null);
        parameters.put("cohortTo", closed ? half.plusMonths(1).atDay(1) : null);
        return parameters;
    }

    static Atom atom(ResultSet row) throws SQLException {
        return new Atom(
                Measure.of(row.getString("measure")),
                row.getString("family"),
                row.getString("vehicle"),
                row.getString("channel"),
                row.getString("detail"));
    }

    /** The numbers of an array of the database. */
    static List<Long> numbers(ResultSet row, String column) throws SQLException {
        return row.getArray(column).getArray() instanceof Long[] numbers ? Arrays.asList(numbers) : List.of();
    }

    /** One dealer's. */
    private static final class Rows {
        private final Map<Atom, Set<Long>> sources = new HashMap<>();
        private final Map<String, Long> persons = new HashMap<>();
        private final Map<String, Median> medians = new HashMap<>();
        private final Map<String, Cohort> cohorts = new HashMap<>();

        void add(ResultSet row) throws SQLException {
            String of = row.getString("block") + "/" + row.getString("measure");
            long contracts = row.getLong("contracts");
            long people = row.getLong("persons");
            switch (row.getString("kind")) {
                case "atom" -> sources.put(atom(row), new HashSet<>(numbers(row, "sources")));
                case "persons" ->
                    persons.merge(
                            String.join(
                                    "/",
                                    of,
                                    row.getString("family"),
                                    row.getString("vehicle"),
                                    row.getString("channel"),
                                    row.getString("detail")),
                            people,
                            Long::sum);
                case "cohort" -> cohorts.put(of, new Cohort(contracts, people));
                default -> medians.put(of, new Median(contracts, people));
            }
        }

        Counts counts() {
            return new Counts(Movement.first(sources), persons, Map.of(), medians, cohorts);
        }
    }
}
