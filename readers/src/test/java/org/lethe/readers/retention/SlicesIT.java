package org.lethe.readers.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.database.DatabaseRole;
import org.lethe.reports.retention.ClusterPlan;
import org.lethe.rules.retention.Action;
import org.lethe.rules.retention.Cluster;
import org.lethe.rules.retention.Policy;
import org.lethe.rules.retention.Purpose;
import org.lethe.rules.retention.RetentionPeriod;
import org.lethe.rules.retention.Slice;
import org.lethe.rules.retention.TableName;
import org.lethe.rules.retention.sql.BoundCluster;
import org.lethe.rules.retention.sql.FactType;
import org.lethe.rules.retention.sql.Predicate;
import org.lethe.rules.retention.sql.SliceSql;
import org.lethe.rules.retention.sql.Sql;
import org.lethe.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

class SlicesIT {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    private static final int ROWS = 30_000;

    private static TestDatabase database;
    private static DataSource retention;

    @BeforeAll
    static void thirty_thousand_rows_of_which_expired_ones_are_given_by_the_test() {
        database = TestDatabase.fresh();
        database.execute(DatabaseRole.BUSINESS_OWNER, """
                CREATE TABLE business.many (id bigint PRIMARY KEY, small integer, at timestamptz, local timestamp,
                                            day date, random uuid, ended date);
                INSERT INTO business.many
                SELECT i * 7 + (i %% 5), i, TIMESTAMPTZ '2020-01-01 00:00Z' + i * interval '37 minutes',
                       TIMESTAMP '2020-01-01' + i * interval '37 minutes', DATE '1990-01-01' + i / 10,
                       CAST(md5(i::text) AS uuid), CASE WHEN i %% 3 = 0 THEN DATE '2020-01-01' END
                FROM generate_series(1, %d) AS i;
                ANALYZE business.many;
                GRANT SELECT ON business.many TO lethe_retention;
                """.formatted(ROWS));
        retention = database.connections().dataSource(DatabaseRole.LETHE_RETENTION);
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "id, bigint, 1000", "small, integer, 1000", "at, timestamp with time zone, 1000",
        "local, timestamp without time zone, 1000", "day, date, 1000", "random, uuid, 1000",
        "id, bigint, 100", "id, bigint, 29000", "id, bigint, 1000000"
    })
    void hold_every_erasable_row_exactly_once_and_are_about_as_large_as_wanted(String column, String type, int target) {
        BoundCluster bound = bound(column, type);
        Policy policy = policy(bound.cluster());
        ClusterPlan dense = new PlanReader(retention, policy)
                .readAll(List.of(bound), AS_OF, plan -> false)
                .getFirst();
        ClusterPlan sparse = new ClusterPlan(
                "many",
                "erase",
                "",
                ROWS * 100L,
                0,
                0,
                0,
                0,
                ROWS * 100L - dense.erasable(),
                dense.erasable(),
                0,
                Map.of(),
                Map.of(),
                null,
                0);
        SliceReader reader = new SliceReader(retention, policy, target);

        for (ClusterPlan plan : List.of(dense, sparse)) {
            List<Long> sizes = sizes(bound, policy, reader.ranges(bound, plan, AS_OF));

            assertThat(sizes.stream().mapToLong(Long::longValue).sum()).isEqualTo(dense.erasable());
            assertThat(sizes).allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(target * 2L));
            assertThat(sizes.size()).isLessThanOrEqualTo(2 + ROWS * 3 / target);
        }
    }

    private static List<Long> sizes(BoundCluster bound, Policy policy, List<Slice> slices) {
        JdbcTemplate jdbc = new JdbcTemplate(retention);
        Predicate predicate = new Predicate(bound, policy, AS_OF);
        List<Long> sizes = new ArrayList<>();
        for (Slice slice : slices) {
            Sql query = Sql.and(SliceSql.within(bound, (Slice.Range) slice), predicate.erasable())
                    .after("SELECT count(*) FROM business.many AS row WHERE ");
            Long size = jdbc.queryForObject(
                    query.text(), Long.class, query.parameters().toArray());
            sizes.add(size == null ? 0 : size);
        }
        return sizes;
    }

    private static BoundCluster bound(String column, String type) {
        Cluster cluster = new Cluster(
                "many",
                "Many",
                List.of("A.1"),
                new TableName("business", "many"),
                List.of("id"),
                column,
                List.of("id"),
                List.of(),
                Map.of("ended", "row.ended"),
                List.of(new Purpose(
                        "only",
                        "only",
                        "A.1",
                        "GDPR 6(1)(b)",
                        null,
                        "ended",
                        Purpose.StartType.COLLECTION,
                        new RetentionPeriod(Period.ofYears(1), false),
                        Purpose.Source.NOTICE,
                        null,
                        null,
                        null)),
                List.of(),
                Map.of(),
                List.of(),
                false,
                new Action.Erase(),
                false,
                null,
                1);
        return new BoundCluster(
                cluster, Map.of("ended", FactType.DATE), Map.of(column, type), List.of(), Map.of(), Map.of());
    }

    private static Policy policy(Cluster cluster) {
        return new Policy(
                "many",
                "1",
                "many",
                ZoneId.of("Europe/Brussels"),
                LocalDate.of(1990, 1, 1),
                List.of("business"),
                List.of(cluster),
                List.of(),
                "0".repeat(64));
    }
}
