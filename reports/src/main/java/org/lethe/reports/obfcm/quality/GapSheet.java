package org.lethe.reports.obfcm.quality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lethe.reports.obfcm.gap.Gap;
import org.lethe.reports.workbook.Cell;
import org.lethe.reports.workbook.Format;
import org.lethe.reports.workbook.Row;
import org.lethe.reports.workbook.Sheet;
import org.lethe.reports.workbook.Style;

/** Real-world against type approval for each manufacturer, fuel and registration year: cars or vans. */
final class GapSheet {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final String[] HEADER = {
        "manufacturer",
        "fuel",
        "registered",
        "vehicles",
        "real l/100 km",
        "WLTP l/100 km",
        "gap l/100 km",
        "gap %",
        "real CO2 g/km",
        "WLTP CO2 g/km",
        "gap CO2 g/km",
        "weighted real l/100 km",
        "weighted WLTP l/100 km",
        "weighted gap l/100 km",
        "weighted gap %",
        "weighted real CO2 g/km",
        "weighted WLTP CO2 g/km",
        "weighted gap CO2 g/km"
    };

    private GapSheet() {}

    static Sheet of(String name, List<GroupSums> groups) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(Style.HEADER, HEADER));
        groups.forEach(group -> rows.add(row(group)));
        rows.add(Row.empty());
        rows.add(Row.of(
                Style.NOTE,
                "Gap: ratio of unrounded means. Weighted: by distance. CO2: 22.78 g/km for each l/100 km of petrol, 26.31 of diesel, "
                        + "plug-ins included; no factor for other fuels."));
        rows.add(
                Row.of(
                        Style.NOTE,
                        "Groups of fewer than " + SmallGroups.FEWEST
                                + " vehicles are merged over years, then fuels, then manufacturers; what is left is only counted."));
        List<Integer> widths = new ArrayList<>(List.of(30, 18, 11, 10));
        while (widths.size() < HEADER.length) {
            widths.add(11);
        }
        return new Sheet(name, Sheet.Page.LANDSCAPE, widths, 1, rows, List.of());
    }

    private static Row row(GroupSums group) {
        Integer year = group.registrationYear();
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(group.manufacturer()),
                Cell.text(group.fuel()),
                year == null ? Cell.text("several") : Cell.number(BigDecimal.valueOf(year), Format.GENERAL),
                Cell.whole(group.vehicles())));
        if (group.vehicles() >= SmallGroups.FEWEST) {
            BigDecimal vehicles = BigDecimal.valueOf(group.vehicles());
            means(cells, group, quotient(group.consumption(), vehicles), quotient(group.wltp(), vehicles));
            means(
                    cells,
                    group,
                    quotient(HUNDRED.multiply(group.litres()), group.kilometres()),
                    quotient(group.wltpByKilometres(), group.kilometres()));
        } else {
            cells.add(Cell.text("fewer than " + SmallGroups.FEWEST + ": not shown")
                    .in(Style.NOTE));
        }
        return new Row(cells);
    }

    private static void means(List<Cell> cells, GroupSums group, BigDecimal real, BigDecimal wltp) {
        cells.add(two(real));
        cells.add(two(wltp));
        cells.add(two(real.subtract(wltp)));
        cells.add(Cell.number(
                wltp.signum() == 0 ? Optional.empty() : Optional.of(rounded(Gap.percent(real, wltp))),
                Format.TWO_DECIMALS));
        Optional<BigDecimal> factor = Gap.co2Factor(group.fuel());
        for (BigDecimal litres : List.of(real, wltp, real.subtract(wltp))) {
            cells.add(Cell.number(factor.map(each -> rounded(each.multiply(litres))), Format.TWO_DECIMALS));
        }
    }

    private static Cell two(BigDecimal number) {
        return Cell.number(rounded(number), Format.TWO_DECIMALS);
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal quotient(BigDecimal number, BigDecimal by) {
        return number.divide(by, MathContext.DECIMAL128);
    }
}
