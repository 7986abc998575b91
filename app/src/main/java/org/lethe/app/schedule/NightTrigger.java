package org.lethe.app.schedule;

import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lethe.app.time.SystemClock;
import org.quartz.Calendar;
import org.quartz.ScheduleBuilder;
import org.quartz.impl.triggers.CronTriggerImpl;
import org.quartz.spi.MutableTrigger;

/**
 * Quartz's cron trigger with two differences: it is due at {@link Nights}, and a firing that comes late belongs to the latest night that was
 * missed. So the scheduled fire time is always that of a night, never the moment at which somebody was there again.
 */
@SuppressWarnings("JavaUtilDate") // Quartz speaks in dates
final class NightTrigger extends CronTriggerImpl {
    private static final long serialVersionUID = 1L;

    private final transient Nights nights;

    NightTrigger(Nights nights) {
        this.nights = nights;
        try {
            setCronExpression(nights.cron());
        } catch (ParseException impossible) {
            throw new IllegalArgumentException(impossible.getMessage(), impossible);
        }
    }

    Nights nights() {
        return nights;
    }

    /** Builds it for Quartz's builder of triggers. */
    static ScheduleBuilder<NightTrigger> schedule(Nights nights, int misfireInstruction) {
        return new ScheduleBuilder<>() {
            @Override
            protected MutableTrigger build() {
                NightTrigger trigger = new NightTrigger(nights);
                trigger.setMisfireInstruction(misfireInstruction);
                return trigger;
            }
        };
    }

    /** Makes Quartz store it with {@link NightTriggerStorage} and not as a plain cron trigger. */
    @Override
    public boolean hasAdditionalProperties() {
        return true;
    }

    @Override
    protected @Nullable Date getTimeAfter(Date after) {
        return nights.after(after.toInstant()).map(Date::from).orElse(null);
    }

    @Override
    public void triggered(@Nullable Calendar unused) {
        Instant due = Objects.requireNonNull(getNextFireTime(), "a trigger that fires was due")
                .toInstant();
        Date night = Date.from(nights.latest(due, SystemClock.get().instant()));
        setPreviousFireTime(night);
        setNextFireTime(getFireTimeAfter(night));
    }
}
