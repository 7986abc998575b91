package org.lethe.app.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.lethe.writers.schedule.FiringLog;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.utils.DBConnectionManager;

/**
 * Quartz over Lethe's database: fires each configured night in exactly one of the serve processes that are there.
 *
 * <p>Its job store keeps its own transactions on the connections of the batch role; locks in the database decide which process fires.
 */
final class NightScheduler {
    private static final long PAUSE_MILLIS = 100;

    private final Map<String, Night> nights;
    private final Enrolment enrolment;
    private final Scheduler quartz;
    private final AtomicBoolean stopping = new AtomicBoolean();

    /**
     * Prepares it; nothing fires yet.
     *
     * @param process name of this serve process, different from every other's
     */
    NightScheduler(
            DataSource batch,
            Clock clock,
            ScheduleSettings settings,
            List<Night> nights,
            Journal journal,
            String process)
            throws SchedulerException {
        this.nights = nights.stream().collect(Collectors.toMap(Night::policy, Function.identity()));
        FiringLog log = new FiringLog(batch, clock);
        DBConnectionManager.getInstance().addConnectionProvider(process, new BatchConnections(batch));
        // One thread more than there are nights: Quartz looks at its standing orders only while a thread is free.
        StdSchedulerFactory factory = new StdSchedulerFactory(properties(process, nights.size() + 1));
        synchronized (NightScheduler.class) {
            quartz = factory.getScheduler();
            SchedulerRepository.getInstance().remove(quartz.getSchedulerName()); // two of them may live in one JVM
        }
        quartz.setJobFactory((firing, unused) ->
                new NightJob(night(firing.getJobDetail().getKey().getName()), log, journal, process, stopping::get));
        quartz.getListenerManager()
                .addTriggerListener(
                        new MissedNights(log, policy -> night(policy).zone(), journal, process, clock));
        enrolment = new Enrolment(quartz, settings, clock);
    }

    private Night night(String policy) {
        return Objects.requireNonNullElseGet(nights.get(policy), () -> new UnknownNight(policy));
    }

    private static Properties properties(String process, int threads) {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME,
                "lethe",
                StdSchedulerFactory.PROP_SCHED_INSTANCE_ID,
                process,
                StdSchedulerFactory.PROP_THREAD_POOL_CLASS,
                SimpleThreadPool.class.getName(),
                "org.quartz.threadPool.threadCount",
                Integer.toString(threads),
                StdSchedulerFactory.PROP_JOB_STORE_CLASS,
                JobStoreTX.class.getName()));
        properties.putAll(Map.of(
                "org.quartz.jobStore.driverDelegateClass",
                PostgreSQLDelegate.class.getName(),
                "org.quartz.jobStore.driverDelegateInitString",
                "triggerPersistenceDelegateClasses=" + NightTriggerStorage.class.getName(),
                "org.quartz.jobStore.dataSource",
                process,
                "org.quartz.jobStore.tablePrefix",
                "lethe.QRTZ_",
                "org.quartz.jobStore.useProperties",
                "true",
                "org.quartz.jobStore.isClustered",
                "true"));
        return properties;
    }

    /** Stores what the configuration says, and lets it fire. */
    void start() throws SchedulerException {
        enrolment.enrol(nights.keySet());
        quartz.start();
    }

    /** Stores what the configuration says without letting it fire. */
    void enrol() throws SchedulerException {
        enrolment.enrol(nights.keySet());
    }

    /** Quartz itself, for tests that want to hear what it hears. */
    Scheduler quartz() {
        return quartz;
    }

    /** When a policy's night is due next. */
    @SuppressWarnings("JavaUtilDate") // Quartz speaks in dates
    Optional<Instant> next(String policy) throws SchedulerException {
        Trigger trigger = quartz.getTrigger(Enrolment.trigger(policy));
        return Optional.ofNullable(trigger).map(Trigger::getNextFireTime).map(Date::toInstant);
    }

    /**
     * Lets nothing begin any more, asks what runs to stop after its current slice, and waits for it. The asking is repeated, because a run that is
     * just beginning does not hear it yet.
     */
    void stop() {
        stopping.set(true);
        try {
            quartz.standby();
            while (!quartz.getCurrentlyExecutingJobs().isEmpty()) {
                nights.values().forEach(Night::requestStop);
                Thread.sleep(PAUSE_MILLIS);
            }
            quartz.shutdown(true);
        } catch (SchedulerException impossible) {
            throw new IllegalStateException("The scheduler did not stop", impossible);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
