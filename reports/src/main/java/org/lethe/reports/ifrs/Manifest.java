package org.lethe.reports.ifrs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a package consists of, for programs, chained to the package of the period before. Says nothing of who or when. */
public final class Manifest {

    /** Its name in the package. */
    public static final String FILE = "manifest.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Manifest() {}

    /** One document, ending with a line feed. */
    public static String json(
            Facts facts,
            List<FileNote> files,
            Map<String, Long> sequences,
            Map<String, String> totals,
            List<Checked> checks) {
        Map<String, Object> noted = new TreeMap<>();
        files.forEach(file ->
                noted.put(file.name(), Map.of("rows", file.rows(), "bytes", file.bytes(), "sha256", file.sha256())));
        Map<String, Object> all = new TreeMap<>();
        all.put("entity", facts.entity());
        all.put("period", facts.months().label());
        all.put("ledgerSequence", facts.seq());
        all.put("journalSequences", new TreeMap<>(sequences));
        all.put("status", facts.status());
        all.put("verdict", facts.verdict(checks));
        all.put("checks", checks.size());
        all.put("checksPassed", Checked.passed(checks));
        all.put("settings", facts.settings());
        all.put("format", facts.format());
        all.put("controlTotals", new TreeMap<>(totals));
        all.put("previousManifestSha256", facts.previous());
        all.put("files", noted);
        return document(all);
    }

    /** The record of one pull, outside of what is hashed: who, when, what for, by which program. */
    public static String run(Map<String, Object> facts) {
        return document(facts);
    }

    static String document(Map<String, Object> all) {
        return MAPPER.writeValueAsString(new TreeMap<>(all)) + "\n";
    }
}
