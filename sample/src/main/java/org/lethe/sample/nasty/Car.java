package org.lethe.sample.nasty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lethe.sample.life.Garage;
import org.lethe.sample.table.BusinessRows;
import org.lethe.sample.table.Table;

/** A vehicle of a situation. */
final class Car implements Known {

    private final BusinessRows rows;
    private final LocalDate asOf;
    private final long id;
    private @Nullable LocalDate scrappedOn;

    Car(BusinessRows rows, LocalDate asOf) {
        this.rows = rows;
        this.asOf = asOf;
        this.id = rows.newKey(Table.VEHICLE);
    }

    long id() {
        return id;
    }

    Car scrapped(LocalDate day) {
        scrappedOn = day;
        return this;
    }

    /** Kept by this person until today and further. */
    Car keptBy(Person person) {
        return keptBy(person, asOf.minusYears(4), null);
    }

    Car keptBy(Person person, LocalDate from, @Nullable LocalDate to) {
        rows.into(Table.VEHICLE_KEEPER)
                .number(id)
                .number(person.id())
                .day(from)
                .day(to)
                .end();
        return this;
    }

    /** Concerned by a recall of its own. */
    Car recalled(@Nullable LocalDate recallClosed, @Nullable LocalDate repaired) {
        long recall = rows.newKey(Table.RECALL);
        rows.into(Table.RECALL)
                .number(recall)
                .text("N-" + recall)
                .text("Steering column")
                .day(asOf.minusYears(3))
                .day(recallClosed)
                .end();
        rows.into(Table.RECALL_VEHICLE).number(recall).number(id).day(repaired).end();
        return this;
    }

    @Override
    public String cluster() {
        return "vehicle";
    }

    @Override
    public String key() {
        return Long.toString(id);
    }

    void write() {
        LocalDate registered = asOf.minusYears(4);
        rows.into(Table.VEHICLE)
                .number(id)
                .text(Garage.vin("WZAMERLE1", registered.getYear(), id))
                .text("Aurel")
                .text("Merle 1.2")
                .text("Aurel Werke AG")
                .text("M1")
                .text("ICE")
                .text("petrol")
                .text("5.5")
                .number(125)
                .day(registered)
                .day(scrappedOn)
                .end();
    }
}
