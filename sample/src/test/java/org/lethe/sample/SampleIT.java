package org.lethe.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lethe.database.DatabaseRole;
import org.lethe.sample.nasty.NastyRows;
import org.lethe.testing.TestDatabase;

/** A small sample has been loaded into an empty reference database. */
class SampleIT {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    private static final SampleSize SMALL = new SampleSize(0.1);

    private static TestDatabase database;
    private static Rows rows;
    private static List<String> shapeBefore;
    private static SampleLoaded loaded;

    @BeforeAll
    static void load() throws Exception {
        database = TestDatabase.fresh();
        rows = new Rows(database);
        shapeBefore = rows.shape();
        loaded = load(database, 7, AS_OF);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static SampleLoaded load(TestDatabase into, long seed, LocalDate asOf) throws Exception {
        return Sample.load(in(into), SMALL, seed, asOf, ProgressListener.SILENT);
    }

    private static Sample.Place in(TestDatabase database) {
        return () -> database.connect(DatabaseRole.BUSINESS_OWNER);
    }

    @Test
    void the_same_seed_gives_the_same_rows_and_another_seed_gives_others() throws Exception {
        Map<String, String> first = rows.contentOfEveryTable();

        try (TestDatabase twin = TestDatabase.fresh();
                TestDatabase stranger = TestDatabase.fresh()) {
            load(twin, 7, AS_OF);
            load(stranger, 8, AS_OF);

            assertThat(new Rows(twin).contentOfEveryTable()).isEqualTo(first);
            Map<String, String> others = new Rows(stranger).contentOfEveryTable();
            assertThat(others.get("customer")).isNotEqualTo(first.get("customer"));
            assertThat(others.get("telemetry")).isNotEqualTo(first.get("telemetry"));
        }
    }

    @Test
    void says_how_many_rows_each_table_has() {
        loaded.rowsPerTable()
                .forEach((table, count) -> assertThat(rows.count("business." + table))
                        .as(table)
                        .isEqualTo(count)
                        .isPositive());
        assertThat(rows.number("SELECT row_count FROM sample.load")).isEqualTo(loaded.rows());
        assertThat(rows.count("sample.row_oracle") + rows.count("sample.obfcm_oracle"))
                .isEqualTo(loaded.labelledRows());
    }

    @Test
    void leaves_every_constraint_and_index_as_it_was() {
        assertThat(rows.shape()).isEqualTo(shapeBefore);
    }

    @Test
    void every_label_stands_for_a_row_that_exists() {
        assertThat(rows.texts("SELECT label FROM sample.row_oracle UNION SELECT label FROM sample.obfcm_oracle"))
                .containsExactlyInAnyOrderElementsOf(NastyRows.labels());
        assertThat(NastyRows.labels()).doesNotHaveDuplicates();
        assertThat(rows.labelledRowsThatDoNotExist()).isEmpty();
        assertThat(rows.texts("""
                        SELECT label FROM sample.obfcm_oracle o WHERE NOT EXISTS (
                            SELECT FROM business.obfcm_reading r WHERE r.vehicle_id = o.vehicle_id AND r.collection_year = o.collection_year
                            AND (o.reading_id IS NULL OR r.reading_id = o.reading_id))
                        """)).isEmpty();
    }

    @Test
    void every_cluster_has_rows_that_end_and_rows_that_stay() {
        List<String> oneSided = rows.texts("""
                SELECT cluster FROM sample.row_oracle GROUP BY cluster
                HAVING count(*) FILTER (WHERE expected IN ('erase', 'anonymise')) < 2
                    OR count(*) FILTER (WHERE expected NOT IN ('erase', 'anonymise')) < 2
                """);

        assertThat(oneSided).isEmpty();
    }

    @Test
    void places_the_holds_where_holds_live() {
        assertThat(rows.holds("SELECT 1 FROM lethe.hold WHERE released_at IS NULL"))
                .isNotEmpty();
        assertThat(rows.holds("SELECT 1 FROM lethe.hold WHERE released_at IS NOT NULL"))
                .isNotEmpty();
        assertThat(rows.holds("SELECT DISTINCT scope FROM lethe.hold"))
                .containsExactlyInAnyOrder("person", "contract", "vehicle", "case");
    }

    @Test
    void is_refused_when_there_is_data_already_and_changes_nothing() {
        long before = rows.count("business.customer");

        assertThatThrownBy(() -> load(database, 9, AS_OF))
                .isInstanceOf(SampleRefusedException.class)
                .hasMessageContaining("already holds data")
                .hasMessageContaining("--replace");

        assertThat(rows.count("business.customer")).isEqualTo(before);
    }

    @Test
    void replaces_an_earlier_sample_on_request_and_releases_its_holds() throws Exception {
        try (TestDatabase other = TestDatabase.fresh()) {
            load(other, 3, AS_OF);
            Rows replaced = new Rows(other);
            List<String> holds = replaced.holds("SELECT 1 FROM lethe.hold WHERE released_at IS NULL");

            Sample.replace(in(other), SMALL, 7, AS_OF, ProgressListener.SILENT);

            assertThat(replaced.contentOfEveryTable()).isEqualTo(rows.contentOfEveryTable());
            assertThat(replaced.holds("SELECT 1 FROM lethe.hold WHERE released_at IS NULL"))
                    .isEqualTo(holds);
        }
    }

    @Test
    void a_load_that_fails_leaves_nothing_whether_telemetry_fails_or_what_is_done_beside_it() throws Exception {
        try (TestDatabase other = TestDatabase.fresh()) {
            List<String> shape = new Rows(other).shape();

            other.execute(
                    DatabaseRole.BUSINESS_OWNER,
                    "ALTER TABLE business.telemetry ADD CONSTRAINT never CHECK (vehicle_id < 0)");
            assertThatThrownBy(() -> load(other, 7, AS_OF)).hasStackTraceContaining("never");
            other.execute(DatabaseRole.BUSINESS_OWNER, "ALTER TABLE business.telemetry DROP CONSTRAINT never");
            assertIsEmpty(other, shape);

            other.execute(DatabaseRole.LETHE_OWNER, "REVOKE INSERT ON lethe.hold FROM lethe_operator");
            assertThatThrownBy(() -> load(other, 7, AS_OF)).hasStackTraceContaining("permission denied for table hold");
            assertIsEmpty(other, shape);
        }
    }

    private static void assertIsEmpty(TestDatabase database, List<String> shape) {
        Rows found = new Rows(database);
        assertThat(found.shape()).isEqualTo(shape);
        assertThat(found.count("business.customer")).isZero();
        assertThat(found.count("business.telemetry")).isZero();
        assertThat(found.count("sample.load")).isZero();
    }

    @Test
    void does_not_empty_what_no_sample_has_filled() throws Exception {
        try (TestDatabase other = TestDatabase.fresh()) {
            other.execute(
                    DatabaseRole.BUSINESS_OWNER,
                    "INSERT INTO business.recall VALUES (1, 'R', 'somebody has worked here', '2026-01-01', NULL)");

            assertThatThrownBy(() -> Sample.replace(in(other), SMALL, 7, AS_OF, ProgressListener.SILENT))
                    .isInstanceOf(SampleRefusedException.class);
            assertThat(new Rows(other).count("business.recall")).isEqualTo(1);
        }
    }

    @Test
    void is_refused_where_the_reference_schema_is_not_installed() throws Exception {
        try (TestDatabase bare = TestDatabase.bare()) {
            assertThatThrownBy(() -> Sample.load(in(bare), SMALL, 7, AS_OF, ProgressListener.SILENT))
                    .isInstanceOf(SampleRefusedException.class)
                    .hasMessageContaining("lethe migrate --reference");
        }
    }

    @Test
    void a_business_date_without_sense_is_refused() {
        assertThatThrownBy(() -> load(database, 1, LocalDate.of(1970, 1, 1)))
                .isInstanceOf(SampleRefusedException.class)
                .hasMessageContaining("1970-01-01");
    }
}
