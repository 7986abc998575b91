package org.lethe.sample.life;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.sample.table.BusinessRows;
import org.lethe.sample.table.Table;

/** Vehicles, their keepers, technical records, workshop visits, recalls, and cases of their services. */
final class VehicleLife {

    /** A vehicle somebody has bought. */
    record Car(long vehicleId, LocalDate firstRegistered) {}

    private final BusinessRows rows;
    private final LocalDate asOf;
    private final Catalogue catalogue;
    private final ObfcmLife obfcm;

    VehicleLife(BusinessRows rows, LocalDate asOf, Catalogue catalogue) {
        this.rows = rows;
        this.asOf = asOf;
        this.catalogue = catalogue;
        this.obfcm = new ObfcmLife(rows, catalogue.lastAcceptedYear());
    }

    Car buy(Member keeper, boolean brandNew, LocalDate handedOver, @Nullable LocalDate contractEnded, Dice dice) {
        long id = rows.newKey(Table.VEHICLE);
        Garage.Model model = Garage.model(dice, keeper.company);
        LocalDate registered =
                brandNew ? handedOver : dice.dayBetween(handedOver.minusYears(6), handedOver.minusMonths(7));
        boolean onTheRoad = !handedOver.isAfter(asOf);
        boolean sold = contractEnded != null && dice.chance(0.6);
        LocalDate scrapped =
                contractEnded != null && dice.chance(0.05) ? dice.dayBetween(contractEnded, asOf.minusDays(1)) : null;
        rows.into(Table.VEHICLE)
                .number(id)
                .text(Garage.vin(model, registered.getYear(), id, dice))
                .text(model.make())
                .text(model.model())
                .number(model.maker())
                .text(model.category())
                .text(model.n1Class())
                .text(model.powertrain())
                .text(model.fuel())
                .text(model.fuels())
                .text(model.fuelMode())
                .decimal(model.consumption())
                .number(model.co2())
                .day(registered.isAfter(asOf) ? null : registered)
                .day(scrapped)
                .end();
        if (onTheRoad) {
            rows.into(Table.VEHICLE_KEEPER)
                    .number(id)
                    .number(keeper.customerId)
                    .day(handedOver)
                    .day(sold || scrapped != null ? contractEnded : null)
                    .end();
            LocalDate until = contractEnded == null ? asOf : contractEnded;
            workshop(id, model, registered, handedOver, until, dice);
            recalls(id, handedOver, dice);
            services(id, handedOver, until, dice);
        }
        return new Car(id, registered);
    }

    private void workshop(
            long vehicle, Garage.Model model, LocalDate registered, LocalDate from, LocalDate until, Dice dice) {
        int kilometresADay = dice.between(12, 90);
        int records = 1 + dice.weighted(30, 40, 20, 10);
        for (int record = 0; record < records; record++) {
            LocalDate day = dice.dayBetween(from, until);
            technical(vehicle, day, "status", odometer(registered, day, kilometresADay), dice);
        }
        boolean refused = false;
        for (LocalDate day = from.plusMonths(dice.between(6, 14));
                !day.isAfter(until);
                day = day.plusMonths(dice.between(9, 14))) {
            long visit = rows.newKey(Table.WORKSHOP_VISIT);
            Instant moment = Moments.atWork(day, dice);
            int kilometres = odometer(registered, day, kilometresADay);
            rows.into(Table.WORKSHOP_VISIT)
                    .number(visit)
                    .number(vehicle)
                    .number(catalogue.dealerIn("BE", dice))
                    .moment(moment)
                    .end();
            technical(vehicle, day, "service", kilometres, dice);
            refused = refused || obfcm.refuses(vehicle, visit, moment, day, model, kilometres, dice);
        }
    }

    private void technical(long vehicle, LocalDate day, String kind, int kilometres, Dice dice) {
        rows.into(Table.TECHNICAL_RECORD)
                .number(rows.newKey(Table.TECHNICAL_RECORD))
                .number(vehicle)
                .moment(Moments.on(day, dice))
                .text(kind)
                .number(kilometres)
                .text(dice.oneOf(CODES))
                .decimal(BigDecimal.valueOf(dice.between(0, 150_000), 3))
                .end();
    }

    private void recalls(long vehicle, LocalDate from, Dice dice) {
        if (dice.chance(0.03)) {
            long recall = dice.oneOf(catalogue.recalls());
            LocalDate done = dice.chance(0.65) ? dice.dayBetween(from, asOf) : null;
            rows.into(Table.RECALL_VEHICLE)
                    .number(recall)
                    .number(vehicle)
                    .day(done)
                    .end();
        }
    }

    private void services(long vehicle, LocalDate from, LocalDate until, Dice dice) {
        LocalDate first = from.isBefore(asOf.minusDays(120)) ? asOf.minusDays(120) : from;
        if (!dice.chance(0.04) || until.isBefore(first)) {
            return;
        }
        LocalDate opened = dice.dayBetween(first, until);
        boolean open = opened.isAfter(asOf.minusDays(50)) && dice.chance(0.4);
        LocalDate closed = new Course(opened, asOf, dice).later(0, 9);
        int kind = dice.weighted(60, 30, 10);
        rows.into(Table.SERVICE_CASE)
                .number(rows.newKey(Table.SERVICE_CASE))
                .number(vehicle)
                .text(List.of("service_data", "location", "user_profile").get(kind))
                .text(List.of("breakdown", "trip", "profile").get(kind))
                .moment(opened.atStartOfDay(Moments.BRUSSELS).toInstant().plusSeconds(dice.between(18_000, 30_000)))
                .moment(
                        open
                                ? null
                                : closed.atStartOfDay(Moments.BRUSSELS)
                                        .toInstant()
                                        .plusSeconds(dice.between(40_000, 70_000)))
                .end();
    }

    private static int odometer(LocalDate registered, LocalDate day, int kilometresADay) {
        return (int) Math.max(5, (day.toEpochDay() - registered.toEpochDay()) * kilometresADay);
    }

    private static final List<String> CODES = List.of(
            "P0420",
            "P0171",
            "U0100",
            "B1342",
            "C0035",
            "battery-health",
            "oil-life",
            "tyre-pressure",
            "brake-wear",
            "coolant");
}
