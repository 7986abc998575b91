package org.lethe.sample.nasty;

import java.util.function.Consumer;

/** A situation with the name under which its rows can be found. */
record Scene(String label, Consumer<Stage> play) {

    static Scene scene(String label, Consumer<Stage> play) {
        return new Scene(label, play);
    }
}
