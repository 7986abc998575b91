package org.lethe.readers.obfcm.eea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.reports.obfcm.gap.PublicFigures;
import org.lethe.reports.obfcm.gap.RawRecord;
import org.lethe.rules.obfcm.Check;
import org.lethe.rules.obfcm.Counter;

/** Somebody names a file that is not quite the agency's. */
class NastyFilesTest {
    private static final String HEADER = "OBFCM data source,ID,OBFCM ReportingPeriod,Registration Year,"
            + "Total fuel consumed (lifetime) (l),Total distance travelled (lifetime) (km),"
            + "Total distance travelled in charge depleting operation with engine off (lifetime) (km),"
            + "Total distance travelled in charge depleting operation with engine running (lifetime) (km),"
            + "Total distance travelled in driver-selectable charge increasing operation (lifetime)  (km),"
            + "Total fuel consumed in charge depleting operation (lifetime) (l),"
            + "Total fuel consumed in driver-selectable charge increasing operation (lifetime) (l),"
            + "Total grid energy into the battery (lifetime) (kWh),Used in calculation\n";
    private static final String LATER = "Vehicle Identifier,OBFCM data source,OBFCM ReportingPeriod,"
            + "Total fuel consumed (lifetime) (l),Total distance travelled (lifetime) (km),"
            + "Total distance travelled in charge depleting operation with engine off (lifetime) (km),"
            + "Total distance travelled in charge depleting operation with engine running (lifetime) (km),"
            + "Total distance travelled in driver-selectable charge increasing operation (lifetime) (km),"
            + "Total fuel consumed in charge depleting operation (lifetime) (l),"
            + "Total fuel consumed in driver-selectable charge increasing operation (lifetime) (l),"
            + "Total grid energy into the battery (lifetime) (kWh),Country,VFN,Mh,T,Va,Ve,Mk,Cn,Cr,M (kg),Mt,"
            + "Ewltp (g/km),Ft,Fm,Ec (cm3),Ep (KW),Z (Wh/km),Year,Fuel consumption,Electric range (km),"
            + "Used in calculation\n";
    private static final String VAN = "OEM,1,2021,2021,60.5,1000.5,NULL,NULL,NULL,NULL,NULL,NULL,1\n";

    @TempDir
    private Path folder;

    @Test
    void both_editions_are_read_by_name() throws IOException {
        RawRecord plugIn =
                only(LATER + "77,OEM,2023,60.5,1000.5,100,200,30,4,5,66.6,DE,v,Mh,T,Va,Ve,Mk,\"C, n\",M1,1500,"
                        + "1600,35,PETROL/ELECTRIC,P,1498,80,180,2022,1.5,50,1\n");

        assertThat(plugIn.id()).isEqualTo("77");
        assertThat(plugIn.counters().number(Counter.DEPLETING_ENGINE_OFF_DISTANCE))
                .isEqualByComparingTo("100");
        assertThat(plugIn.counters().number(Counter.INCREASING_FUEL)).isEqualByComparingTo("5");
        assertThat(plugIn.counters().number(Counter.GRID_ENERGY)).isEqualByComparingTo("66.6");
        assertThat(plugIn.wltp()).isEqualByComparingTo("1.5");
        assertThat(plugIn.used()).isTrue();
        assertThat(only(HEADER + VAN).counters().number(Counter.TOTAL_DISTANCE)).isEqualByComparingTo("1000.5");
    }

    @Test
    void a_mark_other_case_quotes_and_line_ends_of_windows_do_no_harm() throws IOException {
        String quoted =
                "\uFEFF\"" + HEADER.strip().toUpperCase(java.util.Locale.ROOT).replace(",", "\",\"") + "\"\r\n"
                        + VAN.strip() + "\r\n\r\n";

        assertThat(only(quoted).counters().number(Counter.TOTAL_FUEL)).isEqualByComparingTo("60.5");
    }

    @Test
    void nothing_is_neither_zero_nor_a_plug_in_and_a_decimal_comma_is_no_number() throws IOException {
        PublicFigures figures = new PublicFigures();
        RawFile.read(
                put(HEADER
                        + "OEM,1,2021,2021,NULL,1000,NULL,NULL,NULL,NULL,NULL,NULL,1\n"
                        + "OEM,2,2021,2021,60,1000,0,0,0,0,0,0,1\n"
                        + "OEM,3,2021,2021,\"60,5\",1000,NULL,NULL,NULL,NULL,NULL,NULL,1\n"
                        + "OEM,4,2021,2021,60,0,,,,,,,1\n"
                        + "OEM,5,2021,2021,4.294967E9,1000,,,,,,,1\n"
                        + "OEM,6,2021,2021,1e999999999,1000,,,,,,,1\n"),
                figures::add);

        assertThat(figures.plugIn()).isZero();
        assertThat(figures.plausible()).isEqualTo(1);
        assertThat(figures.checks())
                .containsEntry(Check.COUNTER_MISSING, 1L)
                .containsEntry(Check.COUNTER_NOT_A_NUMBER, 2L)
                .containsEntry(Check.COUNTER_NOT_AVAILABLE, 1L)
                .containsEntry(Check.DISTANCE_SHORT, 1L);
    }

    @Test
    void what_is_no_such_file_is_refused_in_words() throws IOException {
        refused(folder, "folder");
        refused(folder.resolve("none.csv"), "There is no file");
        refused(put(""), "is empty");
        refused(put("\uFEFF"), "is empty");
        refused(put("a,b,c\n1,2,3\n"), "header", "unknown");
        refused(put(HEADER.replace(',', ';') + VAN), "unknown");
        refused(
                put(HEADER.replace("Total grid energy into the battery (lifetime) (kWh),", "") + VAN),
                "Total grid energy");
        refused(put(HEADER.replace("OBFCM data source", "ID") + VAN), "two columns called 'ID'");
    }

    @Test
    void a_row_that_is_too_short_or_too_long_is_named_by_its_line() throws IOException {
        refused(put(HEADER + VAN + "OEM,2,2021\n"), "Line 3", "3 fields", "13");
        refused(put(HEADER + VAN + VAN.strip() + ",1\n"), "Line 3", "14 fields");
    }

    @Test
    void other_encodings_endless_lines_and_open_quotes_are_refused() throws IOException {
        refused(put(HEADER + VAN.replace("OEM", "Citroën"), StandardCharsets.ISO_8859_1), "not UTF-8");
        refused(put(HEADER + VAN, StandardCharsets.UTF_16), "not UTF-8");
        refused(put(HEADER + "x".repeat(200_000) + VAN), "longer than");
        refused(put(HEADER + VAN + "\"" + VAN.repeat(2_000)), "a quote is not closed");
        refused(put(HEADER + VAN + "\"" + VAN), "");
    }

    @Test
    void an_aggregate_says_which_figure_of_which_line_is_no_number() throws IOException {
        String text = Files.readString(RealVansTest.AGGREGATED);
        assertThatThrownBy(() -> AggregatedFile.read(put(text.replaceFirst("DIESEL,1,6.96", "DIESEL,1,six"))))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("Line 2")
                .hasMessageContaining("OBFCM Fuel consumption (l/100 km)");
        assertThatThrownBy(() -> AggregatedFile.read(RealVansTest.RAW)).hasMessageContaining("unknown");
        assertThatThrownBy(() -> RawFile.read(RealVansTest.AGGREGATED, each -> {}))
                .hasMessageContaining("unknown");
    }

    private RawRecord only(String text) throws IOException {
        List<RawRecord> found = new ArrayList<>();
        RawFile.read(put(text), found::add);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private Path put(String text) throws IOException {
        return put(text, StandardCharsets.UTF_8);
    }

    private Path put(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("file.csv"), text.getBytes(charset));
    }

    private static void refused(Path file, String... words) {
        assertThatThrownBy(() -> RawFile.read(file, each -> {}))
                .isInstanceOf(UnreadableFileException.class)
                .message()
                .contains(words);
    }
}
