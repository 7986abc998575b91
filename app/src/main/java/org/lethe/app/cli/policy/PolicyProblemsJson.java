package org.lethe.app.cli.policy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lethe.rules.retention.yaml.Problem;
import tools.jackson.databind.json.JsonMapper;

/** What {@code policy check} found, as JSON. Apart, so that nothing of JSON is loaded unless somebody asks for it. */
final class PolicyProblemsJson {
    private PolicyProblemsJson() {}

    /**
     * One object.
     *
     * @param digest of the accepted policy; empty when it is refused
     * @param warnings what works and is worth knowing
     */
    static String of(Path file, String digest, List<Problem> problems, List<Problem> warnings) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("file", file.toString());
        result.put("accepted", problems.isEmpty());
        if (!digest.isEmpty()) {
            result.put("digest", digest);
        }
        result.put("problems", problems);
        result.put("warnings", warnings);
        return JsonMapper.builder().build().writeValueAsString(result);
    }
}
