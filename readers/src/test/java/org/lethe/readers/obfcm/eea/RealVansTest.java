package org.lethe.readers.obfcm.eea;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lethe.reports.obfcm.gap.GroupCheck;
import org.lethe.reports.obfcm.gap.Headline;
import org.lethe.reports.obfcm.gap.Means;
import org.lethe.reports.obfcm.gap.Plausibility;
import org.lethe.reports.obfcm.gap.PublicFigures;
import org.lethe.reports.obfcm.gap.PublishedGroup;
import org.lethe.rules.obfcm.Check;
import org.lethe.rules.obfcm.Counter;

/** The vans of 2021 as their makers reported them, and what the agency published from them: its figures come out exactly. */
class RealVansTest {
    static final Path RAW = file("eea-2021-vans-raw.csv");
    static final Path AGGREGATED = file("eea-2021-vans-aggregated.csv");

    private static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(RealVansTest.class.getResource(name), name)
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keeps_every_record_that_the_agency_used() {
        PublicFigures figures = new PublicFigures();
        RawFile.read(RAW, figures::add);

        assertThat(figures.records()).isEqualTo(12_301);
        assertThat(figures.plausible()).isEqualTo(6_806);
        assertThat(figures.used()).isEqualTo(6_667);
        assertThat(figures.usedPlausible()).isEqualTo(6_667);
        assertThat(figures.plugIn()).isEqualTo(164);
        assertThat(figures.plugInPlausible()).isEqualTo(86);
        assertThat(figures.plugInMeanConsumption().orElseThrow().setScale(3, RoundingMode.HALF_UP))
                .isEqualByComparingTo("5.579");
    }

    @Test
    void counts_what_each_check_finds() {
        PublicFigures figures = new PublicFigures();
        RawFile.read(RAW, figures::add);

        assertThat(figures.checks())
                .containsEntry(Check.DISTANCE_SHORT, 5_468L)
                .containsEntry(Check.MODE_COUNTER_NOT_AVAILABLE, 1L)
                .doesNotContainKeys(Check.COUNTER_NOT_A_NUMBER, Check.COUNTER_MISSING, Check.COUNTER_NOT_AVAILABLE);
    }

    @Test
    void does_not_take_a_record_with_a_sentinel_for_plausible() {
        RawFile.read(RAW, each -> {
            if (each.id().equals("8407802")) {
                assertThat(each.isPlugIn()).isTrue();
                assertThat(Plausibility.holds(each.counters(), true)).isFalse();
                assertThat(each.counters().number(Counter.INCREASING_DISTANCE)).isNull();
            }
        });
    }

    @Test
    void means_of_two_makers_are_the_published_ones() {
        assertMeans(5_806_558, 5_808_117, 32, "8.57", "8.31");
        assertMeans(5_694_046, 5_694_404, 45, "7.37", "7.23");
    }

    private static void assertMeans(long from, long to, long vehicles, String plain, String weighted) {
        Means means = new Means();
        RawFile.read(RAW, each -> {
            long id = Long.parseLong(each.id());
            if (id >= from && id <= to && Boolean.TRUE.equals(each.used()) && !each.isPlugIn()) {
                means.add(
                        Objects.requireNonNull(each.counters().number(Counter.TOTAL_FUEL)),
                        Objects.requireNonNull(each.counters().number(Counter.TOTAL_DISTANCE)));
            }
        });
        assertThat(means.vehicles()).isEqualTo(vehicles);
        assertThat(rounded(means.plain().orElseThrow())).isEqualTo(plain);
        assertThat(rounded(means.weighted().orElseThrow())).isEqualTo(weighted);
    }

    private static String rounded(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    @Test
    void every_published_group_follows_from_its_own_figures() {
        List<PublishedGroup> groups = AggregatedFile.read(AGGREGATED);

        assertThat(groups).hasSize(40);
        assertThat(groups).flatExtracting(GroupCheck::of).isEmpty();
    }

    @Test
    void headlines_are_those_of_the_agency() {
        List<Headline> headlines = Headline.of(AggregatedFile.read(AGGREGATED));

        assertThat(headlines).extracting(Headline::fuel).containsExactly("DIESEL", "PETROL", "PETROL/ELECTRIC");
        assertThat(headlines).extracting(Headline::vehicles).containsExactly(5_593L, 988L, 86L);
        assertThat(headlines)
                .extracting(each -> each.gapPercent().toPlainString())
                .containsExactly("16.46", "18.61", "207.3");
    }
}
