package org.lethe.jobs.obfcm;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.obfcm.Check;
import org.lethe.rules.obfcm.CollectionYear;
import org.lethe.rules.obfcm.Counter;
import org.lethe.rules.obfcm.Counters;
import org.lethe.rules.obfcm.RecordChecks;

/**
 * What becomes of one vehicle, written down a second time: exports are selected by SQL, and tests compare every verdict with
 * this one.
 *
 * <p>Of the records of the collection year that nobody refused and that can be reported, the one with the highest total
 * distance is taken whole; among equal distances the one read last, then the one with the highest number.
 */
final class Evaluation {

    private static final Pattern VIN = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
    private static final LocalDate FIRST_REGISTRATION = LocalDate.of(2021, 1, 1);
    private static final int YEARS_OF_COLLECTION = 15;
    private static final Comparator<ReadOut> LATER =
            Comparator.comparing(ReadOut::readAt).thenComparingLong(ReadOut::readingId);

    private final Certified vehicle;
    private final List<ReadOut> readings;
    private final CollectionYear year;

    private Evaluation(Certified vehicle, List<ReadOut> readings, CollectionYear year) {
        this.vehicle = vehicle;
        this.readings = readings;
        this.year = year;
    }

    /** The verdict; empty for a vehicle that was never read. */
    public static Optional<Verdict> of(Certified vehicle, List<ReadOut> readings, CollectionYear year) {
        return readings.isEmpty() ? Optional.empty() : Optional.of(new Evaluation(vehicle, readings, year).verdict());
    }

    private Verdict verdict() {
        List<ReadOut> inYear =
                readings.stream().filter(each -> year.holds(each.readAt())).toList();
        List<ReadOut> allowed = inYear.stream().filter(each -> !each.refused()).toList();
        List<ReadOut> reportable = allowed.stream()
                .filter(each ->
                        RecordChecks.block(each.counters(), vehicle.plugIn()).isEmpty())
                .sorted(LATER)
                .toList();
        ReadOut chosen = reportable.stream()
                .max(Comparator.comparing((ReadOut each) ->
                                Objects.requireNonNull(each.counters().number(Counter.TOTAL_DISTANCE)))
                        .thenComparing(LATER))
                .orElse(null);
        Check reason = vehicleReason();
        if (reason == null && chosen != null) {
            return new Verdict(chosen.readingId(), null, warnings(chosen, reportable));
        }
        ReadOut stands = chosen != null ? chosen : last(allowed, inYear);
        return new Verdict(
                stands.readingId(), reason != null ? reason : recordReason(stands, inYear, allowed), Set.of());
    }

    private @Nullable Check vehicleReason() {
        LocalDate registered = vehicle.firstRegisteredOn();
        Integer reported = vehicle.firstReportedYear();
        if (!vehicle.fuelsKnown()) {
            return Check.CERTIFICATE_MISSING;
        } else if (!vehicle.inScope()) {
            return Check.POWERTRAIN_OUT_OF_SCOPE;
        } else if (registered == null) {
            return Check.REGISTRATION_UNKNOWN;
        } else if (registered.isBefore(FIRST_REGISTRATION)) {
            return Check.REGISTERED_BEFORE_2021;
        } else if (vehicle.smallVolume()) {
            return Check.SMALL_VOLUME_MANUFACTURER;
        } else if (reported != null && year.year() >= reported + YEARS_OF_COLLECTION) {
            return Check.FIFTEEN_YEARS_OVER;
        }
        return VIN.matcher(vehicle.vin()).matches() ? null : Check.VIN_MALFORMED;
    }

    private Check recordReason(ReadOut stands, List<ReadOut> inYear, List<ReadOut> allowed) {
        if (inYear.isEmpty()) {
            return Check.READ_OUTSIDE_COLLECTION_YEAR;
        }
        if (allowed.isEmpty()) {
            return Check.OWNER_REFUSED;
        }
        return RecordChecks.block(stands.counters(), vehicle.plugIn()).orElseThrow();
    }

    /** The last one that was not refused; else the last one of the year; else the last one. */
    private ReadOut last(List<ReadOut> allowed, List<ReadOut> inYear) {
        List<ReadOut> best = !allowed.isEmpty() ? allowed : !inYear.isEmpty() ? inYear : readings;
        return best.stream().max(LATER).orElseThrow();
    }

    private Set<Check> warnings(ReadOut chosen, List<ReadOut> reportable) {
        Set<Check> found = EnumSet.noneOf(Check.class);
        found.addAll(RecordChecks.warnings(chosen.counters(), vehicle.plugIn(), vehicle.wltp()));
        for (int i = 1; i < reportable.size(); i++) {
            Counters now = reportable.get(i).counters();
            if (now.droppedSince(reportable.get(i - 1).counters(), vehicle.plugIn())) {
                found.add(Check.COUNTER_DROPPED);
            }
        }
        return found;
    }
}
