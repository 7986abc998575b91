package org.lethe.app.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;

/**
 * Brings what is stored in line with the configuration. A trigger that already says the same is left alone, so that it still knows which night it
 * missed; one that says something else is replaced and inherits the missed night.
 */
final class Enrolment {
    /** The group of the nights' jobs and triggers. */
    static final String GROUP = "nightly";

    private final Scheduler quartz;
    private final ScheduleSettings settings;
    private final Clock clock;

    Enrolment(Scheduler quartz, ScheduleSettings settings, Clock clock) {
        this.quartz = quartz;
        this.settings = settings;
        this.clock = clock;
    }

    static TriggerKey trigger(String policy) {
        return TriggerKey.triggerKey(policy, GROUP);
    }

    void enrol(Set<String> policies) throws SchedulerException {
        for (String policy : policies) {
            try {
                enrol(policy);
            } catch (ObjectAlreadyExistsException anotherProcess) {
                enrol(policy); // it has stored the trigger between our looking and our storing
            }
        }
        for (JobKey stored : quartz.getJobKeys(GroupMatcher.jobGroupEquals(GROUP))) {
            if (!policies.contains(stored.getName())) {
                quartz.deleteJob(stored);
            }
        }
    }

    private void enrol(String policy) throws SchedulerException {
        JobDetail job = JobBuilder.newJob(NightJob.class)
                .withIdentity(policy, GROUP)
                .withDescription("The night of " + policy)
                .storeDurably()
                .requestRecovery() // by another process, when ours does not survive it
                .build();
        quartz.addJob(job, true);
        Trigger stored = quartz.getTrigger(trigger(policy));
        if (stored == null) {
            quartz.scheduleJob(trigger(job, clock.instant()));
        } else if (!saysTheSame(stored)) {
            quartz.rescheduleJob(stored.getKey(), trigger(job, earlier(stored.getNextFireTime(), clock.instant())));
        }
        if (quartz.getTriggerState(trigger(policy)) == Trigger.TriggerState.ERROR) {
            quartz.resetTriggerFromErrorState(trigger(policy));
        }
    }

    private boolean saysTheSame(Trigger stored) {
        return stored instanceof NightTrigger night
                && night.nights().equals(settings.nights())
                && night.getMisfireInstruction() == settings.whenMissed().instruction();
    }

    @SuppressWarnings("JavaUtilDate") // Quartz speaks in dates
    private static Instant earlier(@Nullable Date due, Instant now) {
        return due != null && due.toInstant().isBefore(now) ? due.toInstant() : now;
    }

    /** Due at the first night at or after a moment, even when that has passed. */
    @SuppressWarnings("JavaUtilDate")
    private Trigger trigger(JobDetail job, Instant from) {
        return TriggerBuilder.newTrigger()
                .withIdentity(trigger(job.getKey().getName()))
                .forJob(job)
                .startAt(Date.from(from))
                .withSchedule(NightTrigger.schedule(
                        settings.nights(), settings.whenMissed().instruction()))
                .build();
    }
}
