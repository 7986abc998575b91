package org.lethe.sample.nasty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lethe.sample.life.Garage;
import org.lethe.sample.life.Makers;
import org.lethe.sample.table.BusinessRows;
import org.lethe.sample.table.Table;

/** A vehicle of a situation. */
final class Car implements Known {

    private final BusinessRows rows;
    private final LocalDate asOf;
    private final long id;
    private String vin;
    private @Nullable Integer maker = Makers.AUREL;
    private String category = "M1";
    private @Nullable String n1Class;
    private String powertrain = "ICE";
    private String fuel = "petrol";
    private @Nullable String fuels = Garage.fuels("petrol");
    private LocalDate registered;
    private @Nullable LocalDate scrappedOn;

    Car(BusinessRows rows, LocalDate asOf) {
        this.rows = rows;
        this.asOf = asOf;
        this.id = rows.newKey(Table.VEHICLE);
        this.registered = asOf.minusYears(4);
        this.vin = Garage.vin("WZAMERLE1", registered.getYear(), id);
    }

    long id() {
        return id;
    }

    /** In whose submission its readings go: the certificate's manufacturer. */
    int maker() {
        return maker == null ? Makers.AUREL : maker;
    }

    /** Made by somebody else; its VIN keeps its beginning. */
    Car madeBy(int manufacturer) {
        maker = manufacturer;
        return this;
    }

    /** Its certificate is not at hand: neither manufacturer nor fuels are known. */
    Car withoutCertificate() {
        maker = null;
        fuels = null;
        return this;
    }

    Car withVin(String number) {
        vin = number;
        return this;
    }

    /** A van, of a class by its mass. */
    Car van(String itsClass) {
        category = "N1";
        n1Class = itsClass;
        return this;
    }

    Car ofCategory(String itsCategory) {
        category = itsCategory;
        return this;
    }

    /** Another powertrain than a petrol engine, with the fuel on its label; its certificate agrees. */
    Car with(String itsPowertrain, String label) {
        powertrain = itsPowertrain;
        fuel = label;
        fuels = Garage.fuels(label);
        return this;
    }

    /** The certificate says other fuels than the label. */
    Car certifiedFor(String certifiedFuels) {
        fuels = certifiedFuels;
        return this;
    }

    Car registered(LocalDate day) {
        registered = day;
        return this;
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
        rows.into(Table.VEHICLE)
                .number(id)
                .text(vin)
                .text("Aurel")
                .text("Merle 1.2")
                .number(maker)
                .text(category)
                .text(n1Class)
                .text(powertrain)
                .text(fuel)
                .text(fuels)
                .text("mono")
                .text("5.5")
                .number(125)
                .day(registered)
                .day(scrappedOn)
                .end();
    }
}
