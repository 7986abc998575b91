package org.lethe.app.schedule;

import java.nio.file.Path;
import java.util.List;

/**
 * What the configuration file says.
 *
 * @param nights when
 * @param whenMissed what becomes of a night at whose time nobody was there
 * @param policies files, each a night of its own
 */
record ScheduleSettings(Nights nights, WhenMissed whenMissed, List<Path> policies) {

    ScheduleSettings {
        policies = List.copyOf(policies);
    }
}
