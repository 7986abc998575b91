package org.lethe.app.time;

import java.time.Clock;

/** The only place where Lethe looks at the machine's clock; everything else is told what time it is. */
public final class SystemClock {
    private SystemClock() {}

    /** The machine's clock, in UTC; whoever needs a date says in which zone. */
    public static Clock get() {
        return Clock.systemUTC();
    }
}
