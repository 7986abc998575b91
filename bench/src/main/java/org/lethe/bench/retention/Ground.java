package org.lethe.bench.retention;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lethe.bench.measure.Databases;
import org.lethe.database.Connections;

/**
 * What every comparison needs.
 *
 * @param databases made and dropped
 * @param stages how tables are filled
 * @param night the real job
 * @param rounds of both sides in turn
 * @param progress hears what is going on
 */
record Ground(Databases databases, Stages stages, Night night, int rounds, Consumer<String> progress) {

    /** Works on a copy of a stage, which is dropped afterwards. */
    <T> T onCopy(String stage, Function<Connections, T> work) {
        String copy = databases.copy(stage, "work");
        try (Connections connections = databases.connect(copy)) {
            return work.apply(connections);
        } finally {
            databases.drop(copy);
        }
    }

    /** Tells whoever waits. */
    @SuppressWarnings("AnnotateFormatMethod") // the annotation lives in a library that nothing else here needs
    void say(String format, Object... values) {
        progress.accept(String.format(Locale.ROOT, format, values));
    }
}
