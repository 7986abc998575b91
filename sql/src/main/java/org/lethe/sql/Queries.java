package org.lethe.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The platform's own SQL by name: {@code <feature>/<verb-noun>} is the file {@code queries/<feature>/<verb-noun>.sql}. */
public final class Queries {

    private static final Map<String, String> LOADED = new ConcurrentHashMap<>();

    private Queries() {}

    /**
     * The text of a query, parameters as {@code :name}.
     *
     * @param name e.g. {@code catalogue/read-columns}
     * @throws IllegalArgumentException when there is no such file
     */
    public static String named(String name) {
        return LOADED.computeIfAbsent(name, Queries::load);
    }

    private static String load(String name) {
        try (InputStream file = Queries.class.getResourceAsStream("queries/" + name + ".sql")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no query " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
