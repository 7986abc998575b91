package org.lethe.app.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.function.BooleanSupplier;
import org.lethe.writers.schedule.FiringEnd;
import org.lethe.writers.schedule.FiringEnd.Result;
import org.lethe.writers.schedule.FiringLog;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;

/**
 * One firing: recorded before it begins and after it ended, and a failed execution for Quartz unless it did all that was due or was told to stop.
 *
 * <p>It records itself instead of leaving that to a job listener: when a listener fails before the job, Quartz neither runs the job nor lets it go,
 * and no later night would fire.
 */
@DisallowConcurrentExecution
final class NightJob implements Job {
    /** The group of triggers that continue what was stopped. */
    static final String CONTINUATIONS = "continue";

    private final Night night;
    private final FiringLog log;
    private final Journal journal;
    private final String process;
    private final BooleanSupplier stopping;

    /**
     * @param process this serve process
     * @param stopping whether it was told to end: then nothing new begins
     */
    NightJob(Night night, FiringLog log, Journal journal, String process, BooleanSupplier stopping) {
        this.night = night;
        this.log = log;
        this.journal = journal;
        this.process = process;
        this.stopping = stopping;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        FiringEnd end;
        try {
            end = fire(context);
        } catch (RuntimeException unrecorded) {
            end = Endings.of(unrecorded);
        } catch (SchedulerException unscheduled) {
            throw new JobExecutionException(
                    "The continuation of " + night.policy() + " could not be stored", unscheduled);
        }
        journal.ended(night.policy(), end);
        context.setResult(end);
        if (end.result() == Result.FAILED || end.result() == Result.REFUSED) {
            throw new JobExecutionException(night.policy() + ": " + end.result().word() + " [" + end.code() + "]");
        }
    }

    private FiringEnd fire(JobExecutionContext context) throws SchedulerException {
        Instant due = due(context);
        LocalDate asOf = LocalDate.ofInstant(due, night.zone());
        long firing = log.begin(night.policy(), due, asOf, process);
        journal.begins(night.policy(), due, asOf);
        FiringEnd end = stopping.getAsBoolean()
                ? new FiringEnd(Result.STOPPED, null, "told-to-end", "serve was told to end before it began.")
                : run(asOf);
        if (end.result() == Result.STOPPED) {
            continueLater(context, firing, due);
        }
        log.end(firing, end);
        return end;
    }

    private FiringEnd run(LocalDate asOf) {
        try {
            return night.run(asOf);
        } catch (RuntimeException | Error failure) {
            return Endings.of(failure);
        }
    }

    /** Of a firing that its process did not survive, Quartz knows when its trigger was due first; the log knows for which night it began. */
    @SuppressWarnings("JavaUtilDate") // Quartz speaks in dates
    private Instant due(JobExecutionContext context) {
        Instant scheduled = context.getScheduledFireTime().toInstant();
        return context.isRecovering()
                ? log.lastBegun(night.policy())
                        .filter(begun -> begun.isAfter(scheduled))
                        .orElse(scheduled)
                : scheduled;
    }

    /** For whichever serve process is there next: the same night, as soon as possible. */
    @SuppressWarnings("JavaUtilDate")
    private static void continueLater(JobExecutionContext context, long firing, Instant due) throws SchedulerException {
        context.getScheduler()
                .scheduleJob(TriggerBuilder.newTrigger()
                        .withIdentity("firing-" + firing, CONTINUATIONS)
                        .forJob(context.getJobDetail())
                        .startAt(Date.from(due))
                        .withSchedule(
                                SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionIgnoreMisfires())
                        .build());
    }
}
