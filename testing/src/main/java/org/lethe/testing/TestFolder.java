package org.lethe.testing;

import java.nio.file.Path;

/** Where a test may write: below {@code target}, apart from the other test JVMs of the same build. */
public final class TestFolder {

    private TestFolder() {}

    /** @param name of the folder, which need not exist */
    public static Path of(String name) {
        return Path.of("target", "test-jvm-" + Integer.getInteger("lethe.test.jvm", 1), name)
                .toAbsolutePath();
    }
}
