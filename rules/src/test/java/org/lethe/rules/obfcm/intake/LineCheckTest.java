package org.lethe.rules.obfcm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineCheckTest {

    private static final List<String> NAMES = List.of(
            "vin",
            "read_at",
            "channel",
            "refused",
            "total_fuel_l",
            "total_km",
            "cd_fuel_l",
            "ci_fuel_l",
            "cd_engine_off_km",
            "cd_engine_on_km",
            "ci_km",
            "grid_energy_kwh",
            "resolution",
            "visit");

    private static Line line(long number, List<String> fields) {
        byte[] bytes = String.join(",", fields).getBytes(StandardCharsets.UTF_8);
        Line line = new Line();
        line.begin(bytes, number);
        int at = 0;
        for (String field : fields) {
            int length = field.getBytes(StandardCharsets.UTF_8).length;
            line.add(at, at + length);
            at += length + 1;
        }
        return line;
    }

    private static List<String> faultsOfHeader(List<String> names) {
        Faults faults = new Faults();
        Header.of(line(1, names), faults);
        return said(faults);
    }

    private static List<String> faultsOf(String column, String value, String resolution, String refused) {
        Faults faults = new Faults();
        Header header = Header.of(line(1, NAMES), faults);
        List<String> fields = new java.util.ArrayList<>(List.of(
                "WZAMERLE1N1000001",
                "2025-06-01T10:30:00Z",
                "workshop",
                refused,
                "1",
                "2",
                "",
                "",
                "",
                "",
                "",
                "",
                resolution,
                ""));
        fields.set(NAMES.indexOf(column), value);
        boolean good = new LineCheck(header, Instant.parse("2026-03-01T10:00:00Z"), faults).isGood(line(2, fields));
        assertThat(good).isEqualTo(faults.none());
        return said(faults);
    }

    private static List<String> said(Faults faults) {
        return faults.listed().stream()
                .map(one -> one.column() + " " + one.fault().code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            total_km     | '61250,3'             | decimal-comma
            total_km     | '61,250.3'            | thousands-separator
            total_km     | '61.250,3'            | thousands-separator
            total_km     | '1.061.250'           | thousands-separator
            total_km     | '61 250'              | thousands-separator
            total_km     | '61''250'             | thousands-separator
            total_km     | '61.250'              | too-precise
            total_fuel_l | '3862.410'            | too-precise
            total_fuel_l | '1E2345'              | exponent
            total_fuel_l | '3.9E+03'             | exponent
            total_fuel_l | 'NaN'                 | number-malformed
            total_fuel_l | 'NULL'                | number-malformed
            total_fuel_l | 'n/a'                 | number-malformed
            total_fuel_l | ' 5'                  | number-malformed
            total_fuel_l | '+5'                  | number-malformed
            total_fuel_l | '.5'                  | number-malformed
            total_fuel_l | '5.'                  | number-malformed
            total_fuel_l | '-'                   | number-malformed
            total_fuel_l | '42949672950'         | too-large
            vin          | 'WZAMERLE1N100000'    | vin-malformed
            vin          | 'WZAMERLE1N1O00001'   | vin-malformed
            vin          | 'wzamerle1n1000001'   | vin-malformed
            vin          | '1.23E+16'            | vin-malformed
            vin          | ''                    | value-missing
            read_at      | '2025-06-01T10:30:00' | time-without-zone
            read_at      | '2025-06-01 10:30:00' | time-without-zone
            read_at      | '01/06/2025'          | time-malformed
            read_at      | '2025-02-30T10:30Z'   | time-malformed
            read_at      | '2026-03-01T10:00:01Z'| read-in-the-future
            read_at      | '2020-12-31T22:59Z'   | read-too-early
            channel      | 'Workshop'            | channel-unknown
            refused      | 'true'                | refused-unclear
            refused      | ''                    | value-missing
            visit        | '-7'                  | visit-malformed
            resolution   | 'miles'               | resolution-unknown
            """)
    void says_what_happened_to_a_value(String column, String value, String code) {
        assertThat(faultsOf(column, value, "", "no")).containsExactly(column + " " + code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            total_km     | ''                       | ''
            total_km     | '0'                      | ''
            total_km     | '429496729.5'            | ''
            total_km     | '4294967295'             | ''
            total_km     | '-0.1'                   | ''
            total_fuel_l | '0.01'                   | device
            total_fuel_l | '4294967295'             | raw
            read_at      | '2025-12-31T23:30+01:00' | ''
            read_at      | '2025-12-31T23:30:00.123Z'| ''
            """)
    void takes_what_is_right(String column, String value, String resolution) {
        assertThat(faultsOf(column, value, resolution, "no")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"raw,4294967296,too-large", "raw,1.5,too-precise", "raw,-1,number-malformed", "whole,1.5,too-precise"})
    void holds_a_counter_to_the_resolution_that_the_line_names(String resolution, String value, String code) {
        assertThat(faultsOf("total_fuel_l", value, resolution, "no")).containsExactly("total_fuel_l " + code);
    }

    @Test
    void does_not_look_at_the_counters_of_a_refused_read_out() {
        assertThat(faultsOf("total_fuel_l", "n/a", "", "yes")).isEmpty();
    }

    @Test
    void counts_the_fields_first() {
        Faults faults = new Faults();
        Header header = Header.of(line(1, NAMES), faults);

        assertThat(new LineCheck(header, Instant.EPOCH, faults).isGood(line(9, List.of("a", "b"))))
                .isFalse();
        assertThat(said(faults)).containsExactly("null field-count");
    }

    @Test
    void refuses_a_header_that_lacks_doubles_or_adds_a_column() {
        List<String> names = new java.util.ArrayList<>(NAMES);
        names.set(0, "VIN");
        names.set(5, "total_fuel_l");
        names.add("licence_plate");

        assertThat(faultsOfHeader(names))
                .containsExactlyInAnyOrder(
                        "column 1 unknown-column",
                        "total_fuel_l duplicate-column",
                        "column 15 unknown-column",
                        "vin missing-column",
                        "total_km missing-column");
    }

    @ParameterizedTest
    @CsvSource({"total_mi", "total_miles", "total_m", "total_fuel_gal", "grid_energy_wh", "cd_engine_on_m", "ci_fuel_ml"
    })
    void says_that_a_column_is_in_another_unit(String name) {
        List<String> names = new java.util.ArrayList<>(NAMES);
        names.add(name);

        assertThat(faultsOfHeader(names)).containsExactly("column 15 wrong-unit");
    }

    @Test
    void says_that_semicolons_are_no_commas() {
        assertThat(faultsOfHeader(List.of(String.join(";", NAMES)))).containsExactly("null wrong-separator");
    }
}
