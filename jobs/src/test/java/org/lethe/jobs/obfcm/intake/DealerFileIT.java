package org.lethe.jobs.obfcm.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lethe.jobs.obfcm.intake.Workshop.line;
import static org.lethe.jobs.obfcm.intake.Workshop.problems;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.reports.obfcm.intake.IntakeReport;
import org.lethe.reports.obfcm.intake.IntakeText;

/** A file that a dealer sends, good or bad. */
class DealerFileIT {

    private static final String STORED = """
            SELECT vehicle_id, visit_id, to_char(read_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI'), channel, total_fuel_l, total_km, manufacturer_id,
                   collection_year, device_resolution, import_line FROM business.obfcm_reading ORDER BY import_line
            """;

    private static Workshop workshop;

    @BeforeAll
    static void open() {
        workshop = new Workshop();
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    @BeforeEach
    void empty() {
        workshop.empty();
    }

    @Test
    void is_stored_with_the_vehicle_the_manufacturer_and_the_line_it_came_from() {
        IntakeReport report = workshop.take(
                Workshop.CAR + ",2025-06-01T10:30:00+02:00,workshop,no,3862.41,61250.3,,,,,,,,70",
                Workshop.PLUG_IN + ",2025-06-01T10:30:00Z,over-the-air,no,100,2000.5,20.5,0,300.1,200.2,0,55.5,device,",
                Workshop.WITHOUT_CERTIFICATE + ",2025-06-01T10:30:00Z,inspection,no,386241,612503,,,,,,,raw,",
                "TNZMERLE1N1000004,2025-06-01T10:30:00Z,inspection,no,3862,61250,,,,,,,whole,");

        assertThat(problems(report)).isEmpty();
        assertThat(report.stored()).isEqualTo(4);
        assertThat(workshop.rows(STORED))
                .containsExactly(
                        "1|70|2025-06-01 08:30|workshop|3862.41|61250.3|1|2025|device|2",
                        "2|null|2025-06-01 10:30|over-the-air|100.00|2000.5|3|2025|device|3",
                        "3|null|2025-06-01 10:30|inspection|3862.41|61250.3|1|2025|raw|4",
                        "4|null|2025-06-01 10:30|inspection|3862.00|61250.0|3|2025|whole|5");
        assertThat(workshop.rows("SELECT lines, stored, known, refused, rejected, imported_by FROM lethe.obfcm_import"))
                .contains("4|4|0|0|0|tester");
    }

    @Test
    void is_mapped_by_name_and_not_by_position() {
        String reversed =
                "grid_energy_kwh,ci_km,cd_engine_on_km,cd_engine_off_km,ci_fuel_l,cd_fuel_l,total_km,total_fuel_l,refused,channel,read_at,vin\n"
                        + "9.9,0,200,300,0,20,2000.5,100.01,no,workshop,2025-06-01T10:30:00Z," + Workshop.PLUG_IN
                        + "\n";

        assertThat(workshop.takeText(false, reversed, StandardCharsets.UTF_8).stored())
                .isEqualTo(1);
        assertThat(
                        workshop.rows(
                                "SELECT total_fuel_l, total_km, cd_fuel_l, cd_engine_off_km, cd_engine_on_km, ci_km, grid_energy_kwh FROM business.obfcm_reading"))
                .containsExactly("100.01|2000.5|20.00|300.0|200.0|0.0|9.9");
    }

    @Test
    void keeps_zero_and_not_available_apart_and_stores_what_devices_send_for_not_available() {
        workshop.take(
                line("2025-02-01", "0", ""),
                line("2025-02-02", "42949672.95", "429496729.5"),
                line("2025-02-03", "-0.01", "-0.1"),
                line("2025-02-04", "42949673", "429496740"));

        assertThat(workshop.rows("SELECT total_fuel_l, total_km FROM business.obfcm_reading ORDER BY read_at"))
                .containsExactly("0.00|null", "42949672.95|429496729.5", "-0.01|-0.1", "42949673.00|429496740.0");
    }

    @Test
    void belongs_to_the_year_of_the_read_out_in_brussels_however_late_it_comes() {
        IntakeReport report = workshop.take(
                Workshop.CAR + ",2024-12-31T22:59:59Z,workshop,no,1,2,,,,,,,,",
                Workshop.CAR + ",2024-12-31T23:30:00Z,workshop,no,1,2,,,,,,,,");

        assertThat(workshop.rows("SELECT collection_year FROM business.obfcm_reading ORDER BY read_at"))
                .containsExactly("2024", "2025");
        assertThat(report.late()).isEqualTo(1);
    }

    @Test
    void changes_nothing_when_it_is_imported_again() {
        String[] lines = {line("2025-02-01", "100", "2000"), line("2025-02-02", "101", "2010")};
        workshop.take(lines);

        IntakeReport again = workshop.take(lines);

        assertThat(again.stored()).isZero();
        assertThat(again.known()).isEqualTo(2);
        assertThat(workshop.rows("SELECT count(*) FROM business.obfcm_reading")).containsExactly("2");
    }

    @Test
    void may_say_the_same_twice_and_may_not_contradict_itself_or_an_earlier_file() {
        IntakeReport same = workshop.take(line("2025-02-01", "100", "2000"), line("2025-02-01", "100", "2000"));
        assertThat(same.stored()).isEqualTo(1);
        assertThat(same.known()).isEqualTo(1);

        IntakeReport other = workshop.take(line("2025-02-02", "1", "2"), line("2025-02-01", "100", "2001"));
        assertThat(other.accepted()).isFalse();
        assertThat(problems(other)).containsExactly("3 null contradicts-a-reading");
        assertThat(workshop.rows("SELECT count(*) FROM business.obfcm_reading")).containsExactly("1");

        IntakeReport good = workshop.acceptingGood(line("2025-02-02", "1", "2"), line("2025-02-01", "100", "2001"));
        assertThat(good.stored()).isEqualTo(1);
        assertThat(good.rejected()).isEqualTo(1);
    }

    @Test
    void hears_of_contradictions_together_with_everything_else() {
        workshop.take(line("2025-02-01", "100", "2000"));

        IntakeReport report = workshop.take(line("2025-02-01", "100", "2001"), line("2025-02-02", "1E3", "2000"));

        assertThat(problems(report))
                .containsExactlyInAnyOrder("2 null contradicts-a-reading", "3 total_fuel_l exponent");
        assertThat(workshop.rows("SELECT total_km FROM business.obfcm_reading")).containsExactly("2000.0");
    }

    @Test
    void may_be_imported_while_another_one_with_the_same_read_outs_is() {
        List<String> lines = IntStream.range(0, 3_000)
                .mapToObj(number -> Workshop.CAR
                        + String.format(Locale.ROOT, ",2025-02-01T10:%02d:%02dZ", number / 60, number % 60)
                        + ",workshop,no,100,2000,,,,,,,,")
                .toList();
        List<CompletableFuture<IntakeReport>> both = Stream.of(lines, lines.reversed())
                .map(order -> CompletableFuture.supplyAsync(() -> workshop.take(order.toArray(String[]::new))))
                .toList();

        assertThat(both).extracting(one -> one.join().stored()).containsExactlyInAnyOrder(3_000L, 0L);
        assertThat(both).extracting(one -> one.join().known()).containsExactlyInAnyOrder(0L, 3_000L);
    }

    @Test
    void is_kept_wholly_or_not_at_all_unless_its_good_lines_are_asked_for() {
        String[] lines = {
            line("2025-02-01", "100", "2000"),
            line("2025-02-02", "1E3", "2000"),
            Workshop.UNKNOWN + line("2025-02-03", "1", "2").substring(17)
        };

        IntakeReport report = workshop.take(lines);
        assertThat(report.accepted()).isFalse();
        assertThat(problems(report)).containsExactly("3 total_fuel_l exponent", "4 null unknown-vehicle");
        assertThat(workshop.rows("SELECT count(*) FROM business.obfcm_reading")).containsExactly("0");

        IntakeReport good = workshop.acceptingGood(lines);
        assertThat(good.stored()).isEqualTo(1);
        assertThat(good.rejected()).isEqualTo(2);
        assertThat(workshop.rows("SELECT rejected FROM lethe.obfcm_import ORDER BY import_id DESC LIMIT 1"))
                .containsExactly("2");
    }

    @Test
    void tells_an_unknown_beginning_of_a_number_from_an_unknown_vehicle_and_a_visit_of_another_vehicle() {
        IntakeReport report = workshop.take(
                "YYYMERLE1N1000001,2025-06-01T10:30:00Z,workshop,no,1,2,,,,,,,,",
                Workshop.UNKNOWN + ",2025-06-01T10:30:00Z,workshop,no,1,2,,,,,,,,",
                Workshop.CAR + ",2025-06-01T10:30:00Z,workshop,no,1,2,,,,,,,,71");

        assertThat(problems(report))
                .containsExactly("2 null unknown-wmi", "3 null unknown-vehicle", "4 visit unknown-visit");
    }

    @Test
    void does_not_store_what_an_owner_refused_and_honours_it_for_this_owner_alone() {
        IntakeReport report = workshop.take(
                line("2025-02-01", "100", "2000"),
                line("2025-03-01", "110", "2200").replace(",no,", ",yes,"),
                line("2025-06-30", "120", "2400"),
                line("2025-07-02", "130", "2600"));

        assertThat(report.stored()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(3);
        assertThat(workshop.rows("SELECT total_km FROM business.obfcm_reading")).containsExactly("2600.0");
        assertThat(workshop.rows("SELECT vehicle_id, owner_on, refused_on FROM business.obfcm_refusal"))
                .containsExactly("1|2025-03-01|2025-03-01");
        assertThat(workshop.take(line("2025-04-01", "115", "2300")).refused()).isEqualTo(1);
    }

    @Test
    void never_says_a_value_of_the_file() {
        IntakeReport report = workshop.take(
                Workshop.UNKNOWN + ",2025-06-01T10:30:00Z,workshop,no,1,2,,,,,,,,",
                "WZAMERLE1N1O99999,x,y,z,a,b,,,,,,,,");

        assertThat(report.toString() + IntakeText.problems(report) + IntakeText.result(report))
                .doesNotContain(Workshop.UNKNOWN)
                .doesNotContain("WZAMERLE1N1O99999");
    }

    @Test
    void lists_a_thousand_problems_and_counts_them_all() {
        String[] lines = IntStream.range(0, 2_500)
                .mapToObj(number -> line("2025-02-01", "1,5", "2"))
                .toArray(String[]::new);

        IntakeReport report = workshop.take(lines);

        assertThat(report.problems()).hasSize(1_000);
        assertThat(report.faults()).containsEntry("field-count", 2_500L);
        assertThat(IntakeText.problems(report).getLast()).contains("1,500 more").contains("field-count 2,500");
    }

    @Test
    void without_a_line_is_an_empty_import() {
        IntakeReport report = workshop.takeText(false, Workshop.HEADER, StandardCharsets.UTF_8);

        assertThat(report.accepted()).isTrue();
        assertThat(report.lines()).isZero();
    }

    @Test
    void with_a_byte_order_mark_and_carriage_returns_is_read_and_the_mark_reported() {
        IntakeReport report = workshop.takeText(
                false,
                "\uFEFF" + Workshop.HEADER + "\r\n" + line("2025-02-01", "\"100\"", "\"2000.5\""),
                StandardCharsets.UTF_8);

        assertThat(report.stored()).isEqualTo(1);
        assertThat(report.byteOrderMark()).isTrue();
    }
}
