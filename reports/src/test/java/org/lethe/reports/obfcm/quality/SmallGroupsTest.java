package org.lethe.reports.obfcm.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Some groups of the gap sheet are so small that they are nearly a vehicle. */
class SmallGroupsTest {

    @Test
    void a_group_of_five_stands_alone() {
        assertThat(SmallGroups.merged(List.of(group(false, "A", "PETROL", 2022, 5))))
                .singleElement()
                .extracting(GroupSums::registrationYear)
                .isEqualTo(2022);
    }

    @Test
    void small_years_meet_first_then_small_fuels_then_small_manufacturers() {
        List<GroupSums> merged = SmallGroups.merged(List.of(
                group(false, "A", "PETROL", 2021, 3),
                group(false, "A", "PETROL", 2022, 4),
                group(false, "A", "PETROL", 2023, 9),
                group(false, "B", "PETROL", 2021, 4),
                group(false, "B", "DIESEL", 2021, 1),
                group(false, "C", "DIESEL", 2021, 2),
                group(false, "D", "DIESEL", 2021, 3)));

        assertThat(merged)
                .extracting(GroupSums::manufacturer, GroupSums::fuel, GroupSums::registrationYear, GroupSums::vehicles)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A", "PETROL", 2023, 9L),
                        org.assertj.core.groups.Tuple.tuple("A", "PETROL", null, 7L),
                        org.assertj.core.groups.Tuple.tuple("B", SmallGroups.SEVERAL_FUELS, null, 5L),
                        org.assertj.core.groups.Tuple.tuple(
                                SmallGroups.SEVERAL_MANUFACTURERS, SmallGroups.SEVERAL_FUELS, null, 5L));
    }

    @Test
    void cars_and_vans_never_meet_and_no_vehicle_is_lost() {
        List<GroupSums> merged =
                SmallGroups.merged(List.of(group(false, "A", "PETROL", 2021, 3), group(true, "A", "PETROL", 2021, 4)));

        assertThat(merged).hasSize(2);
        assertThat(merged.stream().mapToLong(GroupSums::vehicles).sum()).isEqualTo(7);
        assertThat(merged.getFirst().litres()).isEqualByComparingTo("3");
    }

    private static GroupSums group(boolean vans, String manufacturer, String fuel, int year, long vehicles) {
        BigDecimal sum = BigDecimal.valueOf(vehicles);
        return new GroupSums(vans, manufacturer, fuel, year, vehicles, sum, sum, sum, sum, sum);
    }
}
