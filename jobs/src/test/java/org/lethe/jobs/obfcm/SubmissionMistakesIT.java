package org.lethe.jobs.obfcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The mistakes that exporters make, each with its test. Here, on one submission, unless another class is named:
 *
 * <pre>
 *  1 a sentinel sent as data                        never_sends_a_sentinel_as_data
 *  2 latest wins, or a maximum for each column      reports_the_whole_record_…; equal distances: takes_the_later_…
 *  3 recent instead of lifetime counters            LineCheckTest (a header with another column is refused)
 *  4 columns mapped by position                     intake.DealerFileIT.is_mapped_by_name_…; FormatFileTest
 *  5 zero and missing confused                      tells_zero_from_missing_…
 *  6 NOVC-HEV and OVC-HEV mixed up                  leaves_plug_in_counters_empty_…; half a plug-in record: exports_half_…
 *  7 out of scope                                   leaves_out_what_is_not_reported
 *  8 registration or arrival instead of read-out    counts_days_in_brussels_…
 *  9 only new registrations                         leaves_out_what_is_not_reported (a car of 2021 is in)
 * 10 fifteen years from registration                counts_fifteen_years_from_the_first_report
 * 11 VINs kept after the report, in names, logs     SubmissionLifeIT.leaves_no_vin_…, SubmissionEndIT
 * 12 refusal as consent, of another owner, too late SubmissionLifeIT.honours_…, is_not_touched_…; intake.DealerFileIT
 * 13 VIN hashed, or extra fields                    writes_the_nine_elements_and_nothing_else
 * 14 units and scales                               FormatFileTest (units, decimals); LineCheckTest; remarks_on_a_unit_…
 * 15 spreadsheet damage                             readers.…eea.NastyFilesTest, intake.LineCheckTest
 * 16 short distances cut                            exports_short_distances_and_dropped_counters_with_a_remark
 * 17 a dropped counter rejected                     likewise
 * 18 float sums                                     writes_the_nine_elements_… (to the last digit); reports.…gap
 * 19 mean of percentages, other CO2 factors         readers.…eea.RealVansTest
 * 20 the two reporting years                        tells_collection_from_submission_year
 * 21 no statement when nothing was collected        states_that_nothing_was_collected
 * 22 several manufacturers in one file              writes_one_file_for_each_manufacturer
 * </pre>
 */
class SubmissionMistakesIT {

    private static final String SIX = "12.30, 0, 3000.0, 1000.5, 0, 900.0";

    private static ObfcmHouse house;
    private static List<Drafted> drafted;
    private static List<String> lines;
    private static List<String> details;

    @BeforeAll
    static void one_submission() {
        house = new ObfcmHouse();
        house.manufacturer(2, "second-motors");
        house.manufacturer(3, "third-motors");
        house.vehicle(200, 2, "M1", "ICE", "ARRAY['petrol']", LocalDate.of(2023, 1, 1));
        house.vehicle(300, 3, "M1", "ICE", "ARRAY['petrol']", LocalDate.of(2023, 1, 1));
        house.read(200, "2025-02-01T10:00:00Z", "700", "10000");
        counters();
        years();
        scope();
        drafted = house.run();
        lines = ObfcmHouse.decrypted(drafted.getFirst().folder());
        details = house.details(drafted.getFirst().submission());
    }

    private static void counters() {
        house.car(1); // the highest distance came before a reset; its fuel is not the highest
        house.read(1, "2025-02-01T10:00:00Z", "1234567.89", "20000000.7");
        house.read(1, "2025-06-01T10:00:00Z", "2234567.89", "9000");
        house.car(2); // a sentinel would win
        house.read(2, "2025-02-01T10:00:00Z", "700", "10000");
        house.read(2, "2025-03-01T10:00:00Z", "800", "429496729.5");
        house.car(3); // nothing but a sentinel
        house.read(3, "2025-02-01T10:00:00Z", "42949672.95", "10000");
        house.car(4); // equal distances
        house.read(4, "2025-02-01T10:00:00Z", "701", "10000");
        house.read(4, "2025-02-02T10:00:00Z", "702", "10000");
        house.plugIn(5);
        house.read(5, "2025-02-01T10:00:00Z", "0", "5000", SIX);
        house.plugIn(6); // half a record: one sentinel, one missing
        house.read(6, "2025-02-01T10:00:00Z", "300", "10000", "42949673, NULL, 3000, 1000, 0, 900");
        house.vehicle(7, 1, "M1", "NOVC-HEV", "ARRAY['petrol']", LocalDate.of(2022, 1, 1));
        house.read(7, "2025-02-01T10:00:00Z", "500", "10000", SIX);
        house.car(8);
        house.read(8, "2025-02-01T10:00:00Z", "20", "300");
        house.car(9); // ten times too much
        house.read(9, "2025-02-01T10:00:00Z", "7000", "10000");
    }

    private static void years() {
        house.car(20); // the last second of the year in Brussels, although UTC says 22:59
        house.read(20, "2025-12-31T22:59:59Z", "700", "10000");
        house.car(21); // the first second of the next one
        house.read(21, "2025-12-31T23:00:00Z", "700", "10000");
        house.car(22);
        house.sql("INSERT INTO business.obfcm_first_report (vin_hmac, first_reporting_year) VALUES ('\\x"
                + HexFormat.of().formatHex(ObfcmHouse.KEY.mark(ObfcmHouse.vin(22))) + "', 2010)");
        house.read(22, "2025-02-01T10:00:00Z", "700", "10000");
    }

    private static void scope() {
        house.vehicle(30, 1, "M1", "ICE", "ARRAY['petrol', 'lpg']", LocalDate.of(2022, 1, 1));
        house.vehicle(31, 1, "M1", "BEV", "ARRAY['electricity']", LocalDate.of(2022, 1, 1));
        house.vehicle(32, 1, "N2", "ICE", "ARRAY['diesel']", LocalDate.of(2022, 1, 1));
        house.vehicle(33, 1, "M1", "ICE", "ARRAY['petrol']", LocalDate.of(2020, 12, 31));
        house.vehicle(34, 1, "N1", "ICE", "ARRAY['diesel']", LocalDate.of(2021, 1, 1));
        for (int vehicle = 30; vehicle <= 34; vehicle++) {
            house.read(vehicle, "2025-02-01T10:00:00Z", "700", "10000");
        }
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static String line(long vehicle) {
        return lines.stream()
                .filter(line -> line.startsWith(ObfcmHouse.vin(vehicle)))
                .findFirst()
                .map(line -> line.substring(18))
                .orElse("not there");
    }

    @Test
    void reports_the_whole_record_with_the_highest_distance_and_not_the_latest() {
        assertThat(line(1)).isEqualTo("1234567.89,20000000.7,,,,,,");
    }

    @Test
    void never_sends_a_sentinel_as_data() {
        assertThat(line(2)).isEqualTo("700.00,10000.0,,,,,,");
        assertThat(line(3)).isEqualTo("not there");
        assertThat(lines).noneMatch(line -> line.contains("4294967"));
    }

    @Test
    void takes_the_later_of_two_read_outs_with_equal_distance() {
        assertThat(line(4)).startsWith("702.00,");
    }

    @Test
    void tells_zero_from_missing_for_a_plug_in() {
        assertThat(line(5)).isEqualTo("0.00,5000.0,12.30,0.00,3000.0,1000.5,0.0,900.0");
    }

    @Test
    void exports_half_a_plug_in_record_with_what_exists() {
        assertThat(line(6)).isEqualTo("300.00,10000.0,,,3000.0,1000.0,0.0,900.0");
        assertThat(details).anyMatch(row -> row.endsWith(" mode-counter-not-available"));
        assertThat(details).anyMatch(row -> row.endsWith(" mode-counter-missing"));
    }

    @Test
    void leaves_plug_in_counters_empty_for_a_hybrid_that_cannot_be_charged() {
        assertThat(line(7)).isEqualTo("500.00,10000.0,,,,,,");
    }

    @Test
    void leaves_out_what_is_not_reported() {
        assertThat(List.of(line(30), line(31), line(32), line(33))).containsOnly("not there");
        assertThat(line(34)).isEqualTo("700.00,10000.0,,,,,,");
    }

    @Test
    void counts_days_in_brussels_and_by_the_read_out() {
        assertThat(line(20)).isNotEqualTo("not there");
        assertThat(line(21)).isEqualTo("not there");
        assertThat(details).anyMatch(row -> row.endsWith(" read-outside-collection-year"));
    }

    @Test
    void counts_fifteen_years_from_the_first_report() {
        assertThat(line(22)).isEqualTo("not there");
        assertThat(details).anyMatch(row -> row.endsWith(" fifteen-years-over"));
    }

    @Test
    void writes_the_nine_elements_and_nothing_else() {
        assertThat(lines.getFirst().split(",", -1)).hasSize(9);
        assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(9));
        assertThat(lines)
                .isSortedAccordingTo(
                        (a, b) -> a.startsWith("Vehicle") ? -1 : b.startsWith("Vehicle") ? 1 : a.compareTo(b));
    }

    @Test
    void exports_short_distances_and_dropped_counters_with_a_remark() {
        assertThat(line(8)).isEqualTo("20.00,300.0,,,,,,");
        assertThat(details).anyMatch(row -> row.endsWith(" distance-short"));
        assertThat(details).contains("2 counter-dropped");
    }

    @Test
    void remarks_on_a_unit_that_is_ten_times_off() {
        assertThat(line(9)).isEqualTo("7000.00,10000.0,,,,,,");
        assertThat(details).anyMatch(row -> row.endsWith(" unit-slip"));
    }

    @Test
    void writes_one_file_for_each_manufacturer() {
        assertThat(drafted)
                .extracting(Drafted::manufacturer)
                .containsExactly("first-motors", "second-motors", "third-motors");
        assertThat(ObfcmHouse.decrypted(drafted.get(1).folder()))
                .hasSize(2)
                .last()
                .asString()
                .startsWith(ObfcmHouse.vin(200));
        assertThat(lines).noneMatch(line -> line.startsWith(ObfcmHouse.vin(200)));
    }

    @Test
    void states_that_nothing_was_collected() throws Exception {
        Drafted third = drafted.get(2);

        assertThat(third.folder().resolve(SubmissionFolder.RECORDS)).doesNotExist();
        assertThat(Files.readString(third.folder().resolve("statement.txt")))
                .contains("NOTHING WAS COLLECTED")
                .contains("The third-motors AG")
                .containsPattern("never read.* 1\n");
    }

    @Test
    void tells_collection_from_submission_year() throws Exception {
        assertThat(Files.readString(drafted.getFirst().folder().resolve("statement.txt")))
                .contains("Collection year   2025", "Submission year   2026, due on 2026-04-01");
        assertThatThrownBy(() -> house.run(Instant.parse("2025-12-31T22:59:59Z")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("2025 is not over");
    }
}
