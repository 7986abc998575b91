package org.lethe.app.command;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Results for programs: keys sorted, dates in ISO 8601. Apart, so that nothing of JSON is loaded unless somebody asks for it. */
public final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private JsonText() {}

    /** One document without a line feed at its end. */
    public static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** An object with more names in it. */
    public static String with(String object, Map<String, ?> more) {
        Map<String, Object> all = new TreeMap<>(MAPPER.readValue(object, new TypeReference<Map<String, Object>>() {}));
        all.putAll(more);
        return of(all);
    }
}
