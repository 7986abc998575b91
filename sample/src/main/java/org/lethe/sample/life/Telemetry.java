package org.lethe.sample.life;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import org.lethe.sample.table.Ascii;
import org.lethe.sample.table.BusinessRows;
import org.lethe.sample.table.LongCopy;
import org.lethe.sample.table.Table;

/** Sixty days of what vehicles send, day by day in the order of capture, through one COPY. */
final class Telemetry {

    static final int DAYS = 60;
    private static final int SLOTS = 96;

    /** How busy each quarter of an hour is: two rush hours and quiet nights. */
    private static final double[] BUSY = busy();

    private static final byte[][][] CATEGORIES = Catalogue.SERVICES.stream()
            .map(service -> service.categories().stream()
                    .map(category -> category.getBytes(StandardCharsets.US_ASCII))
                    .toArray(byte[][]::new))
            .toArray(byte[][][]::new);

    private final BusinessRows rows;
    private final Fleet fleet;
    private final long seed;
    private final byte[] text = new byte[160];

    Telemetry(BusinessRows rows, Fleet fleet, long seed) {
        this.rows = rows;
        this.fleet = fleet;
        this.seed = seed;
    }

    void write(LocalDate asOf, long total, LongConsumer written) throws SQLException, IOException {
        LongCopy telemetry = rows.longCopy(Table.TELEMETRY);
        long before = 0;
        double weightBefore = 0;
        double weights = 0;
        for (int back = DAYS - 1; back >= 0; back--) {
            weights += weight(asOf.minusDays(back));
        }
        for (int back = DAYS - 1; back >= 0; back--) {
            LocalDate day = asOf.minusDays(back);
            weightBefore += weight(day);
            long until = back == 0 ? total : Math.round(total * weightBefore / weights);
            day(telemetry, day, Math.toIntExact(until - before));
            before = until;
            written.accept(rows.rows());
        }
        telemetry.finish();
    }

    private void day(LongCopy telemetry, LocalDate day, int count) throws SQLException {
        Dice dice = new Dice(seed, "telemetry", day.toEpochDay());
        long midnight = day.atStartOfDay(Moments.BRUSSELS).toEpochSecond();
        double seconds = day.plusDays(1).atStartOfDay(Moments.BRUSSELS).toEpochSecond() - midnight;
        int epochDay = Math.toIntExact(day.toEpochDay());
        for (int row = 0; row < count; row++) {
            double share = timeOfDay((row + dice.fraction()) / count);
            long captured = (long) ((midnight + share * seconds) * 1_000);
            row(telemetry, captured, fleet.pick(epochDay, dice), dice);
        }
    }

    private void row(LongCopy telemetry, long captured, int car, Dice dice) throws SQLException {
        int service = dice.weighted(20, 10, 8, 16, 8, 4, 6, 10, 14, 4);
        int chosen = dice.below(1 << 16);
        byte[] category = CATEGORIES[service][chosen % CATEGORIES[service].length];
        long delay = chosen % 400 == 0 ? dice.between(3_600_000, 40_000_000) : dice.between(200, 9_000);
        telemetry.number(rows.newKey(Table.TELEMETRY));
        telemetry.moment(captured);
        telemetry.moment(captured + delay);
        telemetry.number(fleet.vehicle(car));
        long login = fleet.login(car);
        if (login == 0 || chosen % 11 == 0) {
            telemetry.none();
        } else {
            telemetry.number(login);
        }
        telemetry.plain(category);
        telemetry.integer(service + 1);
        telemetry.json(text, payload(category, dice));
        telemetry.end();
    }

    private int payload(byte[] category, Dice dice) {
        int at = switch (category[0]) {
            case 'l' -> {
                int end = put(0, "{\"lat\":");
                end = decimal(end, dice.between(494_500, 514_500));
                end = put(end, ",\"lon\":");
                end = decimal(end, dice.between(26_000, 63_500));
                yield value(end, ",\"kmh\":", dice.below(131));
            }
            case 'v' -> value(value(0, "{\"soc\":", dice.below(101)), ",\"km\":", dice.between(500, 190_000));
            case 't' -> value(value(0, "{\"delay\":", dice.below(900)), ",\"segment\":", dice.below(99_999));
            case 'u' -> value(0, "{\"seat\":", dice.below(9));
            case 'c' -> value(0, "{\"provider\":", dice.below(40));
            default -> value(value(0, "{\"id\":", dice.below(9_999)), ",\"value\":", dice.below(4_096));
        };
        text[at] = '}';
        return at + 1;
    }

    private int value(int at, String name, int number) {
        return Ascii.number(text, put(at, name), number);
    }

    /** Ten-thousandths with four decimals. */
    private int decimal(int at, int tenThousandths) {
        int dot = Ascii.number(text, at, tenThousandths / 10_000);
        text[dot] = '.';
        return Ascii.padded(text, dot + 1, tenThousandths % 10_000, 4);
    }

    private int put(int at, String ascii) {
        for (int letter = 0; letter < ascii.length(); letter++) {
            text[at + letter] = (byte) ascii.charAt(letter);
        }
        return at + ascii.length();
    }

    private static double weight(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY -> 1.05;
            case FRIDAY -> 1.15;
            case SATURDAY -> 0.9;
            case SUNDAY -> 0.75;
        };
    }

    /** Turns an even share of the day's messages into the time of day at which it is reached. */
    private static double timeOfDay(double share) {
        int slot = (int) (share * SLOTS);
        double within = share * SLOTS - slot;
        double from = BUSY[slot];
        return from + (BUSY[slot + 1] - from) * within;
    }

    private static double[] busy() {
        double[] density = new double[SLOTS];
        double total = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            double hour = slot / 4.0;
            density[slot] = 0.12 + bell(hour, 8, 1.6) + bell(hour, 17.5, 2.2) + 0.45 * bell(hour, 13, 4);
            total += density[slot];
        }
        double[] times = new double[SLOTS + 1];
        int slot = 0;
        double reached = 0;
        for (int share = 1; share < SLOTS; share++) {
            double wanted = total * share / SLOTS;
            while (reached + density[slot] < wanted) {
                reached += density[slot++];
            }
            times[share] = (slot + (wanted - reached) / density[slot]) / SLOTS;
        }
        times[SLOTS] = 1;
        return times;
    }

    /** A hump without transcendental functions, whose last digit could differ between processors. */
    private static double bell(double hour, double middle, double width) {
        double distance = (hour - middle) / width;
        return 1 / (1 + distance * distance * distance * distance);
    }
}
