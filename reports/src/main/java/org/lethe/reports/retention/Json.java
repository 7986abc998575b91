package org.lethe.reports.retention;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Values as JSON for programs: keys sorted at every depth, dates in ISO 8601, two spaces, line feeds on every platform. */
final class Json {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
            .build();

    private Json() {}

    /** A record as a tree, to which derived values can be added. */
    static ObjectNode tree(Object value) {
        JsonNode node = MAPPER.valueToTree(value);
        return (ObjectNode) node;
    }

    /** One document, ending with a line feed. */
    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node) + "\n";
    }
}
