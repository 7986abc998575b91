package org.lethe.sample.life;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.sample.table.BusinessRows;
import org.lethe.sample.table.Table;

/** Legal manufacturers that do not exist, with the first three characters of their vehicles' identification numbers. */
public final class Makers {

    /** A manufacturer; small means that it is a small-volume manufacturer in every year. */
    private record Maker(int id, String code, String legalName, boolean small) {}

    /** Whose vehicles begin with these three characters, and since when. */
    private record Prefix(
            String wmi, int maker, int fromYear, @Nullable Integer toYear) {}

    public static final int AUREL = 1;
    public static final int BRISEE = 2;
    public static final int KAROL = 3;
    public static final int SALG = 4;
    /** A small-volume manufacturer. */
    public static final int OSSATURE = 5;

    private static final List<Maker> MAKERS = List.of(
            new Maker(AUREL, "aurel", "Aurel Werke AG", false),
            new Maker(BRISEE, "brisee", "Brisée Automobiles SA", false),
            new Maker(KAROL, "karol", "Karol Motory a.s.", false),
            new Maker(SALG, "salg", "Sälg Bil AB", false),
            new Maker(OSSATURE, "ossature", "Ossature Sport SARL", true));

    /** Karol's plant was sold to Aurel at the end of 2022, and its prefix with it. */
    private static final List<Prefix> PREFIXES = List.of(
            new Prefix("WZA", AUREL, 1990, null),
            new Prefix("WZE", AUREL, 2019, null),
            new Prefix("VYB", BRISEE, 1990, null),
            new Prefix("VYV", BRISEE, 1998, null),
            new Prefix("TNK", KAROL, 1993, null),
            new Prefix("TNZ", KAROL, 1993, 2022),
            new Prefix("TNZ", AUREL, 2023, null),
            new Prefix("YXS", SALG, 1990, null),
            new Prefix("VY9", OSSATURE, 2008, null));

    private Makers() {}

    static void write(BusinessRows rows, int firstYear, int lastYear) {
        for (Maker maker : MAKERS) {
            rows.into(Table.MANUFACTURER)
                    .number(maker.id)
                    .text(maker.code)
                    .text(maker.legalName)
                    .end();
            for (int year = firstYear; maker.small && year <= lastYear; year++) {
                rows.into(Table.SMALL_VOLUME_YEAR).number(maker.id).number(year).end();
            }
        }
        for (Prefix prefix : PREFIXES) {
            rows.into(Table.WMI)
                    .text(prefix.wmi)
                    .number(prefix.maker)
                    .day(LocalDate.of(prefix.fromYear, 1, 1))
                    .day(prefix.toYear == null ? null : LocalDate.of(prefix.toYear, 12, 31))
                    .end();
        }
    }

    /** A report of each year before {@code year}, sent on 1 April of the next; accepted a fortnight later up to a year. */
    static void writeSubmissions(BusinessRows rows, LocalDate asOf, int lastAccepted) {
        for (Maker maker : MAKERS) {
            for (int year = 2021; !maker.small && year < asOf.getYear(); year++) {
                LocalDate sent = LocalDate.of(year + 1, 4, 1);
                rows.into(Table.OBFCM_SUBMISSION)
                        .number(maker.id)
                        .number(year)
                        .day(asOf.isBefore(sent) ? null : sent)
                        .day(year <= lastAccepted ? sent.plusDays(14) : null)
                        .end();
            }
        }
    }
}
