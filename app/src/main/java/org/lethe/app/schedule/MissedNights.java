package org.lethe.app.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.lethe.writers.schedule.FiringLog;
import org.quartz.Trigger;
import org.quartz.listeners.TriggerListenerSupport;

/** Records nights that nobody was there for and that are not made up for; without a row they would look as if they had never been due. */
final class MissedNights extends TriggerListenerSupport {
    /** Of a long absence, a month of nights is enough to see it. */
    private static final int MOST = 31;

    private final FiringLog log;
    private final Function<String, ZoneId> zones;
    private final Journal journal;
    private final String process;
    private final Clock clock;

    /** @param zones where the business date of a policy is read */
    MissedNights(FiringLog log, Function<String, ZoneId> zones, Journal journal, String process, Clock clock) {
        this.log = log;
        this.zones = zones;
        this.journal = journal;
        this.process = process;
        this.clock = clock;
    }

    @Override
    public String getName() {
        return "missed nights";
    }

    @Override
    @SuppressWarnings("JavaUtilDate") // Quartz speaks in dates
    public void triggerMisfired(Trigger trigger) {
        if (!(trigger instanceof NightTrigger night) || night.getNextFireTime() == null) {
            return;
        }
        String policy = trigger.getKey().getName();
        Instant now = clock.instant();
        Optional<Instant> due = Optional.of(night.getNextFireTime().toInstant());
        for (int nights = 0; nights < MOST && due.isPresent() && due.get().isBefore(now); nights++) {
            LocalDate asOf = LocalDate.ofInstant(due.get(), zones.apply(policy));
            String message = "No serve process was there in time, and the configuration says to skip.";
            log.missed(policy, due.get(), asOf, process, message);
            journal.say(policy + ": missed, due "
                    + Journal.at(due.get(), night.nights().zone()) + ", business date " + asOf);
            due = night.nights().after(due.get());
        }
    }
}
