package org.lethe.reports.ifrs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a package says of months whose bookings went after ten years: which of its files are as they were, which are gone, and why. What is
 * left are sums by account and breakdown, of which the official package was made as long as there were bookings.
 */
public final class CondensedMonths {

    /** The official package's own manifest, under the name that it has here. */
    public static final String OFFICIAL_MANIFEST = "official_manifest.json";

    /** Flows for group consolidation. */
    public static final String FLOWS = "flows.csv";

    private static final String BECAUSE =
            "Ten years after the year of its last booking a contract's bookings become sums of their months. Files that name contracts,"
                    + " documents or single postings went with them; the others are as the official package had them.";

    private CondensedMonths() {}

    /** Names of the files of an official package that outlive the bookings. */
    public static List<String> kept() {
        return Stream.concat(
                        Stream.of(Cover.FILE + ".csv", TieOutTable.FILE + ".csv", FLOWS, Manifest.FILE),
                        Stream.of(Table.values()).filter(Table::isKept).map(table -> table.file() + ".csv"))
                .toList();
    }

    /** Tables that are gone, by the names of their files. */
    public static List<String> gone() {
        return Stream.of(Table.values())
                .filter(table -> !table.isKept())
                .map(Table::file)
                .toList();
    }

    /** The first sheet: the official cover, and before it what has become of the package. */
    public static Map<String, String> cover(Map<String, String> official) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("condensed", BECAUSE);
        lines.put("files that are gone", String.join(", ", gone()));
        lines.put("everything below", "as in the official package");
        lines.putAll(official);
        return lines;
    }

    /**
     * What the package consists of, for programs; ends with a line feed.
     *
     * @param cover of the official package
     * @param officialClearSha256 of the official package before encryption
     * @param officialManifestSha256 of its manifest, which is in this package too
     * @param checks those that can still be evaluated
     */
    public static String manifest(
            Facts facts,
            List<FileNote> files,
            Map<String, String> cover,
            String officialClearSha256,
            String officialManifestSha256,
            List<Checked> checks) {
        Map<String, Object> noted = new TreeMap<>();
        files.forEach(file ->
                noted.put(file.name(), Map.of("rows", file.rows(), "bytes", file.bytes(), "sha256", file.sha256())));
        Map<String, String> totals = new TreeMap<>();
        cover.forEach((name, value) -> {
            if (name.startsWith("total: ")) {
                totals.put(name.substring("total: ".length()), value);
            }
        });
        Map<String, Object> all = new TreeMap<>();
        all.put("entity", facts.entity());
        all.put("period", facts.months().label());
        all.put("ledgerSequence", facts.seq());
        all.put("status", facts.status());
        all.put("verdict", facts.verdict(checks));
        all.put("because", BECAUSE);
        all.put("gone", gone());
        all.put("official", Map.of("clearSha256", officialClearSha256, "manifestSha256", officialManifestSha256));
        all.put("checks", checks.size());
        all.put("checksPassed", Checked.passed(checks));
        all.put("settings", facts.settings());
        all.put("format", facts.format());
        all.put("controlTotals", totals);
        all.put("files", noted);
        return Manifest.document(all);
    }
}
