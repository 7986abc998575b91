package org.lethe.writers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.reports.obfcm.Tally;
import org.lethe.reports.obfcm.quality.Distribution;
import org.lethe.reports.obfcm.quality.GroupSums;
import org.lethe.reports.obfcm.quality.Quality;
import org.lethe.reports.obfcm.quality.QualityWorkbook;
import org.lethe.rules.obfcm.Check;
import org.lethe.rules.obfcm.CollectionYear;

/** A submitter opens the quality workbook. */
class QualityWorkbookTest {
    @TempDir
    private Path folder;

    @Test
    void the_first_page_shows_both_sums() throws Exception {
        XSSFSheet overview = written().getSheet("Overview");

        assertThat(value(overview, "fleet = read + never read")).isEqualTo(1_500);
        assertThat(value(overview, "never read")).isEqualTo(300);
        assertThat(value(overview, "read = exported + excluded")).isEqualTo(1_210);
        assertThat(value(overview, "exported with a warning")).isEqualTo(90);
        assertThat(value(overview, "excluded: the owner refused")).isEqualTo(7);
    }

    @Test
    void gaps_are_ratios_of_means_and_small_groups_show_none() throws Exception {
        XSSFSheet vans = written().getSheet("Gap, vans");

        XSSFRow petrol = vans.getRow(1);
        assertThat(petrol.getCell(0).getStringCellValue()).isEqualTo("Maker A");
        assertThat(petrol.getCell(4).getNumericCellValue()).isEqualTo(8.57);
        assertThat(petrol.getCell(7).getNumericCellValue()).isEqualTo(19.03);
        assertThat(petrol.getCell(8).getNumericCellValue()).isEqualTo(195.22);
        assertThat(petrol.getCell(11).getNumericCellValue()).isEqualTo(8.31);
        XSSFRow small = vans.getRow(2);
        assertThat(small.getCell(3).getNumericCellValue()).isEqualTo(4);
        assertThat(small.getCell(4).getStringCellValue()).contains("not shown");
    }

    @Test
    void libreoffice_prints_it() throws Exception {
        Path pdf = Office.convert(file(), "pdf", ".pdf");

        assertThat(pdf).exists();
        assertThat(Files.size(pdf)).isGreaterThan(10_000);
        Files.copy(pdf, Path.of("target/quality.pdf"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private XSSFWorkbook written() throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file()));
    }

    private Path file() throws IOException {
        Path file = folder.resolve("quality.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Xlsx.write(QualityWorkbook.of(quality()), out);
        }
        return file;
    }

    private static Quality quality() {
        Tally tally = new Tally(
                1_210,
                1_194,
                90,
                Map.of(Check.OWNER_REFUSED, 7L, Check.COUNTER_NOT_AVAILABLE, 1L, Check.POWERTRAIN_OUT_OF_SCOPE, 8L),
                Map.of(Check.DISTANCE_SHORT, 61L, Check.MODE_COUNTER_NOT_AVAILABLE, 29L),
                1_500,
                1_200,
                300,
                12);
        return new Quality(
                "Example Motor Company",
                new CollectionYear(2025),
                1,
                Instant.parse("2026-03-20T09:00:00Z"),
                tally,
                Map.of(
                        Distribution.CONSUMPTION,
                                hill(Distribution.CONSUMPTION.labels().size(), 7),
                        Distribution.DISTANCE,
                                hill(Distribution.DISTANCE.labels().size(), 6)),
                List.of(
                        group(true, "Maker A", "PETROL", 2021, 32, "8.57", "8.31", "7.2"),
                        group(true, "Maker B", "DIESEL", 2021, 4, "9", "9", "8"),
                        group(false, "Maker A", "PETROL/ELECTRIC", 2023, 86, "5.58", "5.4", "1.8"),
                        group(false, "Maker A", "E85", 2024, 12, "9.1", "9", "8.2")));
    }

    private static List<Long> hill(int bins, int top) {
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < bins; i++) {
            counts.add(Math.max(2L, 220L - 35L * Math.abs(i - top)));
        }
        return counts;
    }

    private static GroupSums group(
            boolean vans,
            String maker,
            String fuel,
            int year,
            long vehicles,
            String mean,
            String weighted,
            String wltp) {
        BigDecimal count = BigDecimal.valueOf(vehicles);
        BigDecimal kilometres = count.multiply(BigDecimal.valueOf(10_000));
        return new GroupSums(
                vans,
                maker,
                fuel,
                year,
                vehicles,
                count.multiply(new BigDecimal(mean)),
                kilometres.multiply(new BigDecimal(weighted)).movePointLeft(2),
                kilometres,
                count.multiply(new BigDecimal(wltp)),
                kilometres.multiply(new BigDecimal(wltp)));
    }

    private static double value(XSSFSheet sheet, String label) {
        for (org.apache.poi.ss.usermodel.Row row : sheet) {
            if (row.getLastCellNum() > 1 && row.getCell(0).getStringCellValue().equals(label)) {
                return row.getCell(1).getNumericCellValue();
            }
        }
        throw new AssertionError("No row " + label);
    }
}
