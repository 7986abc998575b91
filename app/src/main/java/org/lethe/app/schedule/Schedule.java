package org.lethe.app.schedule;

import java.util.List;
import org.lethe.readers.schedule.Firing;
import org.lethe.readers.schedule.ScheduleReader;
import org.lethe.readers.schedule.Upcoming;

/**
 * What happens next and what happened last.
 *
 * @param processes serve processes that are there now
 * @param next the next firing of every policy
 * @param last the last firings, the latest first
 */
record Schedule(List<String> processes, List<Upcoming> next, List<Firing> last) {

    Schedule {
        processes = List.copyOf(processes);
        next = List.copyOf(next);
        last = List.copyOf(last);
    }

    static Schedule read(ScheduleReader reader, int most) {
        return new Schedule(reader.processes(), reader.upcoming(), reader.firings(null, most));
    }
}
