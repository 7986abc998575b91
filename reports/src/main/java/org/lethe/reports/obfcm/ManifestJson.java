package org.lethe.reports.obfcm;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a submission consists of, for programs and for the day when everything else is erased: counts and hashes, no vehicle. */
public final class ManifestJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ManifestJson() {}

    /**
     * One document, ending with a line feed.
     *
     * @param files by name: {@code bytes} and {@code sha256}, and those of the clear content
     */
    public static String of(Draft draft, Map<String, Object> files) {
        Map<String, Object> all = new TreeMap<>();
        Question question = draft.question();
        all.put("manufacturer", question.manufacturer().legalName());
        all.put("manufacturerCode", question.manufacturer().code());
        all.put("collectionYear", question.year().year());
        all.put("submissionYear", question.year().submissionYear());
        all.put("revision", draft.revision());
        all.put("supplement", question.isSupplement());
        all.put("draftedAt", draft.draftedAt().toString());
        all.put("format", draft.format());
        all.put("contentSha256", draft.contentSha256());
        all.put("counts", draft.tally().numbers());
        all.put("files", new TreeMap<>(files));
        return MAPPER.writeValueAsString(all) + "\n";
    }
}
