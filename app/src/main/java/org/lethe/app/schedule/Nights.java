package org.lethe.app.schedule;

import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/**
 * The moments at which nights are due: a rule about the clock on the wall, and the place where that clock hangs.
 *
 * <p>Quartz evaluates a rule for 02:30 on moments, and so skips the night on which the clock jumps from 02:00 to 03:00. Here the rule is evaluated
 * on the wall's clock, and the result becomes a moment: a time that is skipped is the moment of the jump, a time that comes twice is its first
 * coming. So every wall time of the rule is due exactly once.
 *
 * @param cron the rule in Quartz's notation
 * @param zone where the clock hangs
 */
record Nights(String cron, ZoneId zone) {

    Nights {
        wall(cron);
    }

    /** The first night after a moment; empty when the rule has no more. */
    @SuppressWarnings("JavaUtilDate") // Quartz speaks in dates
    Optional<Instant> after(Instant moment) {
        CronExpression wall = wall(cron);
        LocalDateTime time = LocalDateTime.ofInstant(moment, zone);
        while (true) {
            Date next = wall.getNextValidTimeAfter(Date.from(time.toInstant(ZoneOffset.UTC)));
            if (next == null) {
                return Optional.empty();
            }
            time = LocalDateTime.ofInstant(next.toInstant(), ZoneOffset.UTC);
            Instant due = momentOf(time);
            if (due.isAfter(moment)) {
                return Optional.of(due);
            }
        }
    }

    /** The latest night at or before a moment, given one that is not after it. */
    Instant latest(Instant known, Instant moment) {
        Instant latest = known;
        for (Optional<Instant> next = after(latest);
                next.isPresent() && !next.get().isAfter(moment);
                next = after(latest)) {
            latest = next.get();
        }
        return latest;
    }

    private Instant momentOf(LocalDateTime time) {
        ZoneOffsetTransition jump = zone.getRules().getTransition(time);
        return jump != null && jump.isGap()
                ? jump.getInstant()
                : time.atZone(zone).toInstant();
    }

    /** The rule on a clock that never jumps. */
    private static CronExpression wall(String cron) {
        try {
            CronExpression wall = new CronExpression(cron);
            wall.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
            return wall;
        } catch (ParseException wrong) {
            throw new IllegalArgumentException(wrong.getMessage(), wrong);
        }
    }
}
