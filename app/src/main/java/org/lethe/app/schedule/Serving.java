package org.lethe.app.schedule;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.lethe.app.command.PolicyInUse;
import org.lethe.app.platform.Platform;
import org.lethe.app.stop.OpenThings;
import org.lethe.database.DatabaseRole;
import org.quartz.SchedulerException;

/** A serve process over the open platform; apart from the command, so that {@code --help} loads nothing of the scheduler. */
final class Serving {
    private static final int NAME_BYTES = 3;

    private final Platform platform;
    private final PrintWriter out;

    Serving(Platform platform, PrintWriter out) {
        this.platform = platform;
        this.out = out;
    }

    /** Comes back only by a failure: a signal ends the process. */
    void untilToldToEnd(Path file, ScheduleSettings settings, List<PolicyInUse> policies)
            throws SchedulerException, InterruptedException {
        Journal journal = new Journal(out, platform.clock(), settings.nights().zone());
        List<Night> nights = policies.stream()
                .<Night>map(policy -> new PolicyNight(platform.nightly(), policy))
                .toList();
        String process = name();
        NightScheduler scheduler = new NightScheduler(
                platform.as(DatabaseRole.LETHE_BATCH), platform.clock(), settings, nights, journal, process);
        Runnable stop = OpenThings.add(() -> {
            journal.say("told to end: nothing begins any more, what runs ends after its current slice");
            scheduler.stop();
            journal.say("ended");
        });
        try {
            scheduler.start();
            journal.say("serving as " + process + ", configuration "
                    + file.toAbsolutePath().normalize());
            for (Night night : nights) {
                Optional<Instant> due = scheduler.next(night.policy());
                due.ifPresentOrElse(
                        moment -> journal.next(night.policy(), moment),
                        () -> journal.say(night.policy() + ": the configured rule has no firing to come"));
            }
            new CountDownLatch(1).await(); // for a signal
        } finally {
            stop.run();
        }
    }

    /** Different from that of every other process, on this machine and on others. */
    private static String name() {
        byte[] random = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(random);
        return "serve-" + ProcessHandle.current().pid() + "-" + HexFormat.of().formatHex(random);
    }
}
