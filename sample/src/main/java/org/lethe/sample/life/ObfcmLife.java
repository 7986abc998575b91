package org.lethe.sample.life;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.lethe.sample.table.BusinessRows;
import org.lethe.sample.table.Table;
import org.lethe.sample.table.TableRows;

/** What is read from vehicles at a visit (OBFCM), or refused there. */
final class ObfcmLife {

    private static final int LITRES_SCALE = 2;
    private static final BigDecimal NOT_AVAILABLE = new BigDecimal("42949672.95");

    private final BusinessRows rows;
    private final int lastAcceptedYear;

    ObfcmLife(BusinessRows rows, int lastAcceptedYear) {
        this.rows = rows;
        this.lastAcceptedYear = lastAcceptedYear;
    }

    /**
     * One owner in eighteen refuses at a visit; of the others nine in ten are read, while their year is not yet reported.
     *
     * @return whether the owner refused, and so need not be asked again
     */
    boolean refuses(
            long vehicle, long visit, Instant at, LocalDate day, Garage.Model model, int kilometres, Dice dice) {
        if (dice.chance(0.06)) {
            rows.into(Table.OBFCM_REFUSAL)
                    .number(rows.newKey(Table.OBFCM_REFUSAL))
                    .number(vehicle)
                    .day(day)
                    .day(day)
                    .number(visit)
                    .none()
                    .end();
            return true;
        }
        if (day.getYear() >= lastAcceptedYear && model.tenthsOfLitre() > 0 && dice.chance(0.9)) {
            reading(vehicle, visit, at, model, kilometres, dice);
        }
        return false;
    }

    private void reading(long vehicle, long visit, Instant at, Garage.Model model, int kilometres, Dice dice) {
        boolean plugIn = "OVC-HEV".equals(model.powertrain());
        long tenthsOfLitre = plugIn ? dice.between(32, 75) : model.tenthsOfLitre() * dice.between(104, 138) / 100;
        BigDecimal fuel = BigDecimal.valueOf(kilometres * tenthsOfLitre / 10, LITRES_SCALE);
        TableRows reading = rows.into(Table.OBFCM_READING)
                .number(rows.newKey(Table.OBFCM_READING))
                .number(vehicle)
                .number(visit)
                .moment(at)
                .text("workshop")
                .decimal(dice.chance(0.01) ? NOT_AVAILABLE : fuel)
                .decimal(BigDecimal.valueOf(kilometres * 10L + dice.below(10), 1));
        if (plugIn) {
            long depleting = kilometres * (long) dice.between(25, 60) / 100;
            reading.decimal(fuel.divide(BigDecimal.valueOf(5), LITRES_SCALE, RoundingMode.DOWN))
                    .decimal(BigDecimal.ZERO.setScale(LITRES_SCALE))
                    .decimal(BigDecimal.valueOf(depleting * 8, 1))
                    .decimal(BigDecimal.valueOf(depleting * 2, 1))
                    .decimal(BigDecimal.ZERO.setScale(1))
                    .decimal(BigDecimal.valueOf(depleting * dice.between(15, 24) / 10, 1));
        } else {
            reading.none().none().none().none().none().none();
        }
        reading.number(model.maker())
                .text("device")
                .moment(at.plus(Duration.ofHours(dice.between(1, 60))))
                .end();
    }
}
