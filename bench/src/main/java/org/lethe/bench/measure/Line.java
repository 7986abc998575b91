package org.lethe.bench.measure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the printed table.
 *
 * @param name stable, for programs
 * @param what for people: the two sides
 * @param ours seconds and log of this code, the median of its rounds
 * @param baseline the same of what it is compared with
 * @param target the ratio to stay under, null where there is none
 * @param heapMb most heap used, null where another process did the work
 */
public record Line(
        String name,
        String what,
        Measured ours,
        Measured baseline,
        @Nullable Double target,
        @Nullable Long heapMb) {
    private static final double MB = 1 << 20;

    /** Ours to baseline, in time. */
    public double ratio() {
        return ours.seconds() / baseline.seconds();
    }

    /** One JSON object on one line. */
    public String json() {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"ratio\":%.3f,\"target\":%s,\"seconds\":%.3f,\"baselineSeconds\":%.3f,\"heapMb\":%s,"
                        + "\"walMb\":%.1f,\"baselineWalMb\":%.1f}",
                name,
                ratio(),
                target == null ? "null" : String.format(Locale.ROOT, "%.2f", target),
                ours.seconds(),
                baseline.seconds(),
                heapMb,
                ours.walBytes() / MB,
                baseline.walBytes() / MB);
    }

    /** One line of a Markdown table, under {@link #HEADER}. */
    public String text() {
        return String.format(
                Locale.ROOT,
                "| %-22s | %6.2f | %6s | %-3s | %9.3f | %9.3f | %7.1f | %7.1f | %4s | %s |",
                name,
                ratio(),
                target == null ? "" : String.format(Locale.ROOT, "%.2f", target),
                target == null ? "" : ratio() <= target ? "yes" : "NO",
                ours.seconds(),
                baseline.seconds(),
                ours.walBytes() / MB,
                baseline.walBytes() / MB,
                heapMb == null ? "" : heapMb.toString(),
                what);
    }

    /** Two lines above the table. */
    public static final String HEADER = """
            | name                   |  ratio | target | met | seconds   | baseline  | WAL MB  | base MB | heap | ours : baseline |
            |------------------------|-------:|-------:|-----|----------:|----------:|--------:|--------:|-----:|-----------------|
            """;
}
