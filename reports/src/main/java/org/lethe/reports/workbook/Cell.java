package org.lethe.reports.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cell: what it holds, how it looks, and a note that opens beside it.
 *
 * @param note null for none
 */
public record Cell(
        Content content,
        Style style,
        Format format,
        @Nullable String note) {

    /** What a cell holds. */
    public sealed interface Content {
        /** Always text, whatever it begins with: never run as a formula. */
        record Text(String text) implements Content {}

        /** At most 15 significant digits, which is what spreadsheets can hold; rounding is the report's, not the writer's. */
        record Numeric(BigDecimal number) implements Content {}

        /** A calendar day. */
        record Day(LocalDate day) implements Content {}

        /**
         * A live formula.
         *
         * @param expression without the equals sign; of our own making, never of data
         * @param result what it gives now, for readers that do not calculate
         */
        record Formula(String expression, BigDecimal result) implements Content {}

        /** Nothing, but it may have a look. */
        record Nothing() implements Content {}
    }

    /** A text. */
    public static Cell text(String text) {
        return new Cell(new Content.Text(text), Style.PLAIN, Format.TEXT, null);
    }

    /** A count. */
    public static Cell whole(long number) {
        return number(BigDecimal.valueOf(number), Format.WHOLE);
    }

    /** A number. */
    public static Cell number(BigDecimal number, Format format) {
        return new Cell(new Content.Numeric(number), Style.PLAIN, format, null);
    }

    /** A number that may not be there. */
    public static Cell number(Optional<BigDecimal> number, Format format) {
        return number.map(each -> number(each, format)).orElseGet(Cell::nothing);
    }

    /** A day. */
    public static Cell day(LocalDate day) {
        return new Cell(new Content.Day(day), Style.PLAIN, Format.DAY, null);
    }

    /** A live formula and its present result. */
    public static Cell formula(String expression, BigDecimal result, Format format) {
        return new Cell(new Content.Formula(expression, result), Style.PLAIN, format, null);
    }

    /** An empty cell. */
    public static Cell nothing() {
        return new Cell(new Content.Nothing(), Style.PLAIN, Format.GENERAL, null);
    }

    /** The same in another look. */
    public Cell in(Style other) {
        return new Cell(content, other, format, note);
    }

    /** The same with a note. */
    public Cell noted(String text) {
        return new Cell(content, style, format, text);
    }
}
