package org.lethe.writers.workbook;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.workbook.Cell.Content;
import org.lethe.reports.workbook.Chart;
import org.lethe.reports.workbook.Chart.Range;
import org.lethe.reports.workbook.Sheet;

/** The charts of a sheet: they refer to its cells and carry the values too, for programs that draw before they calculate. */
final class ChartWriter {
    private static final int GAP_OF_BARS = 60;
    private static final List<PresetColor> COLOURS =
            List.of(PresetColor.STEEL_BLUE, PresetColor.DARK_ORANGE, PresetColor.SEA_GREEN, PresetColor.INDIAN_RED);
    private static final XDDFLineProperties EDGE =
            new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.WHITE)));

    private final String sheet;
    private final List<Chart> charts;
    private final Map<Range, Content[]> seen = new HashMap<>();

    ChartWriter(Sheet described) {
        sheet = described.name();
        charts = described.charts();
        for (Chart chart : charts) {
            watch(chart.categories());
            chart.series().forEach(series -> watch(series.values()));
        }
    }

    private void watch(Range range) {
        Content[] nothing = new Content[range.rows()];
        Arrays.fill(nothing, new Content.Nothing());
        seen.put(range, nothing);
    }

    /** A cell goes by, on its way to the disk. */
    void see(int row, int column, Content content) {
        seen.forEach((range, contents) -> {
            if (range.holds(row, column)) {
                contents[row - range.firstRow()] = content;
            }
        });
    }

    void draw(XSSFSheet target) {
        if (!charts.isEmpty()) {
            XSSFDrawing drawing = target.createDrawingPatriarch();
            charts.forEach(chart -> draw(drawing, chart));
        }
    }

    private void draw(XSSFDrawing drawing, Chart described) {
        Chart.Place at = described.at();
        XSSFChart chart = drawing.createChart(new XSSFClientAnchor(
                0, 0, 0, 0, at.column(), at.row(), at.column() + at.columns(), at.row() + at.rows()));
        chart.setTitleText(described.title());
        chart.setTitleOverlay(false);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
        names.setTitle(described.categoryTitle());
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        values.setTitle(described.valueTitle());
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        XDDFChartData data = chart.createData(type(described.kind()), names, values);
        XDDFCategoryDataSource categories =
                XDDFDataSourcesFactory.fromArray(texts(described.categories()), reference(described.categories()));
        for (Chart.Series each : described.series()) {
            XDDFNumericalDataSource<Double> numbers =
                    XDDFDataSourcesFactory.fromArray(numbers(each.values()), reference(each.values()));
            data.addSeries(categories, numbers).setTitle(each.name(), null);
        }
        data.setVaryColors(false);
        look(data, described.kind());
        if (described.series().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        chart.plot(data);
    }

    private static ChartTypes type(Chart.Kind kind) {
        return switch (kind) {
            case BAR, HISTOGRAM -> ChartTypes.BAR;
            case LINE -> ChartTypes.LINE;
        };
    }

    private static void look(XDDFChartData data, Chart.Kind kind) {
        if (data instanceof XDDFBarChartData bars) {
            bars.setBarDirection(BarDirection.COL);
            bars.setGapWidth(kind == Chart.Kind.HISTOGRAM ? 0 : GAP_OF_BARS);
            for (int i = 0; i < bars.getSeriesCount(); i++) {
                bars.getSeries(i).setFillProperties(colour(i));
                bars.getSeries(i).setLineProperties(EDGE);
            }
        } else if (data instanceof XDDFLineChartData lines) {
            for (int i = 0; i < lines.getSeriesCount(); i++) {
                ((XDDFLineChartData.Series) lines.getSeries(i)).setMarkerStyle(MarkerStyle.NONE);
                lines.getSeries(i).setLineProperties(new XDDFLineProperties(colour(i)));
            }
        }
    }

    /** Without one of ours, some programs draw none. */
    private static XDDFSolidFillProperties colour(int series) {
        return new XDDFSolidFillProperties(XDDFColor.from(COLOURS.get(series % COLOURS.size())));
    }

    private String reference(Range range) {
        return new CellRangeAddress(range.firstRow(), range.lastRow(), range.column(), range.column())
                .formatAsString(sheet, true);
    }

    private Content[] contents(Range range) {
        return seen.getOrDefault(range, new Content[0]);
    }

    private String[] texts(Range range) {
        return Arrays.stream(contents(range))
                .map(content -> switch (content) {
                    case Content.Text(String text) -> text;
                    case Content.Numeric(BigDecimal number) -> number.toPlainString();
                    case Content.Day day -> day.day().toString();
                    case Content.Formula formula -> formula.result().toPlainString();
                    case Content.Nothing ignored -> "";
                })
                .toArray(String[]::new);
    }

    /** A cell without a number is no point of a chart. */
    private @Nullable Double[] numbers(Range range) {
        Content[] contents = contents(range);
        @Nullable Double[] numbers = new Double[contents.length];
        for (int at = 0; at < contents.length; at++) {
            numbers[at] = switch (contents[at]) {
                case Content.Numeric(BigDecimal number) -> number.doubleValue();
                case Content.Formula formula -> formula.result().doubleValue();
                case Content.Text ignored -> null;
                case Content.Day ignored -> null;
                case Content.Nothing ignored -> null;
            };
        }
        return numbers;
    }
}
