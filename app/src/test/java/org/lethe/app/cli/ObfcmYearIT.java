package org.lethe.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lethe.database.DatabaseRole;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A submitter works through the year, on the sample: keys, draft, approval, upload, receipt, and the night that erases. */
class ObfcmYearIT {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void from_the_readings_of_last_year_to_nothing_left_but_counts() throws Exception {
        try (TryingIt person = new TryingIt("obfcm-year")) {
            person.lethe("migrate", "--reference");
            assertThat(person.lethe("sample", "load", "--scale", "0.05"))
                    .as(person.err())
                    .isZero();

            assertThat(person.lethe("run", "obfcm", "--collection-year", "2025"))
                    .isEqualTo(2);
            assertThat(person.err()).contains("all.asc");
            assertThat(person.lethe("obfcm", "keys", "--trial"))
                    .as(person.err())
                    .isZero();
            assertThat(person.lethe("run", "obfcm", "--collection-year", "2025", "--json"))
                    .as(person.err())
                    .isZero();
            List<Map<String, Object>> drafts = drafts(person);
            assertThat(drafts)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(draft -> assertThat(draft).containsEntry("outcome", "drafted"));
            assertThat(drafts)
                    .anySatisfy(draft -> assertThat(Path.of(Objects.toString(draft.get("folder"))))
                            .isDirectoryContaining("glob:**/records.csv.pgp")
                            .isDirectoryContaining("glob:**/statement.txt")
                            .isDirectoryContaining("glob:**/quality.xlsx")
                            .isDirectoryContaining("glob:**/manifest.json"));
            listsWhatEachCheckFound(person, drafts);
            assertThat(person.lethe("run", "obfcm", "--collection-year", "2025"))
                    .isZero();
            assertThat(person.out()).contains("unchanged").contains("lethe obfcm approve");

            for (Map<String, Object> draft : drafts) {
                String number = Objects.toString(draft.get("submission"));
                assertThat(person.lethe("obfcm", "transmitted", number)).isEqualTo(3);
                assertThat(person.err()).contains("is drafted and cannot become transmitted");
                assertThat(person.lethe("obfcm", "approve", number, "--by", "anna"))
                        .as(person.err())
                        .isZero();
                assertThat(person.lethe("obfcm", "transmitted", number, "--by", "anna"))
                        .as(person.err())
                        .isZero();
                assertThat(person.lethe("obfcm", "receipt", number)).isEqualTo(2);
                assertThat(person.lethe("obfcm", "receipt", number, "--accepted", "--by", "anna"))
                        .as(person.err())
                        .isZero();
                assertThat(person.out()).contains("is accepted");
            }
            person.database.execute( // the day of the acceptance itself is kept
                    DatabaseRole.BUSINESS_OWNER, "UPDATE business.obfcm_submission SET accepted_on = accepted_on - 1");
            long before = readings(person);
            assertThat(person.lethe("policy", "check"))
                    .as(person.out() + person.err())
                    .isZero();
            int night = person.lethe("run", "nightly");
            assertThat(night).as(person.err()).isIn(0, 3); // other clusters may ask for consent
            assertThat(person.out()).as(person.err()).contains("obfcm-reading");

            assertThat(readings(person)).as("but for those under a hold").isLessThan(before / 5);
            assertThat(person.lethe("obfcm", "status", "--collection-year", "2025", "--json"))
                    .isZero();
            assertThat(person.out()).contains("\"state\" : \"erased\"").contains("\"by\" : \"anna\"");
            assertThat(person.lethe("evidence", "verify")).as(person.err()).isZero();
        }
    }

    /** By reading, and by the line of the dealer's file where one brought it; never by vehicle. */
    private static void listsWhatEachCheckFound(TryingIt person, List<Map<String, Object>> drafts) {
        Set<String> found = new HashSet<>();
        for (Map<String, Object> draft : drafts) {
            String number = Objects.toString(draft.get("submission"));
            assertThat(person.lethe("obfcm", "details", number))
                    .as(person.err())
                    .isZero();
            List<String> list = person.out().lines().toList();
            assertThat(list).startsWith("check,reading,import,line");
            assertThat(list.stream().skip(1)).allMatch(line -> line.matches("[a-z0-9-]+,\\d+,\\d*,\\d*"));
            assertThat(person.lethe("obfcm", "details", number, "--check", "vin-malformed"))
                    .isZero();
            assertThat(person.out().lines())
                    .containsExactlyElementsOf(list.stream()
                            .filter(line -> line.startsWith("check,") || line.startsWith("vin-malformed,"))
                            .toList());
            list.stream().skip(1).forEach(line -> found.add(line.substring(0, line.indexOf(','))));
        }
        assertThat(found).contains("vin-malformed", "registered-before-2021", "distance-short");
        assertThat(person.lethe("obfcm", "details", "999999")).isEqualTo(2);
        assertThat(person.lethe("obfcm", "details", "1", "--check", "no-such-check"))
                .isEqualTo(2);
        assertThat(person.err()).contains("no-such-check", "owner-refused");
    }

    private static List<Map<String, Object>> drafts(TryingIt person) {
        Map<String, List<Map<String, Object>>> all = JSON.readValue(
                person.out().replaceFirst("\"collectionYear\" : 2025,", ""),
                new TypeReference<Map<String, List<Map<String, Object>>>>() {});
        return all.getOrDefault("manufacturers", List.of());
    }

    private static long readings(TryingIt person) throws Exception {
        try (var connection = person.database.connect(DatabaseRole.BUSINESS_OWNER);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT count(*) FROM business.obfcm_reading WHERE collection_year = 2025")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
