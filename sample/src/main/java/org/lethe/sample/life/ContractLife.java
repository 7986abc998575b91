package org.lethe.sample.life;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lethe.sample.table.BusinessRows;
import org.lethe.sample.table.Table;

/** Contracts from the request to the end: terms, renewals, notices, and the invoices on the way. */
final class ContractLife {

    /** What the rest of a life needs to know of a contract. */
    record Signed(
            long contractId,
            long vehicleId,
            int dealerId,
            LocalDate signedOn,
            @Nullable LocalDate activatedOn,
            @Nullable LocalDate endedOn) {}

    private final BusinessRows rows;
    private final LocalDate asOf;
    private final Catalogue catalogue;
    private final Billing billing;
    private final VehicleLife vehicles;
    private final Fleet fleet;

    ContractLife(
            BusinessRows rows,
            LocalDate asOf,
            Catalogue catalogue,
            Billing billing,
            VehicleLife vehicles,
            Fleet fleet) {
        this.rows = rows;
        this.asOf = asOf;
        this.catalogue = catalogue;
        this.billing = billing;
        this.vehicles = vehicles;
        this.fleet = fleet;
    }

    /** A request that came to nothing, or has not yet come to anything. */
    void onlyAsked(Member member, Dice dice) {
        LocalDate asked = Moments.registrationDay(asOf.minusMonths(26), asOf, dice);
        Course course = new Course(asked, asOf, dice);
        boolean open = asked.isAfter(asOf.minusMonths(2)) && dice.chance(0.6);
        LocalDate closed = open ? null : course.later(10, 60);
        LocalDate contact = closed == null ? course.later(0, 20) : closed;
        member.lastContactOn = contact;
        String result = open ? "open" : dice.chance(0.4) ? "refused" : "lapsed";
        rows.into(Table.SALES_REQUEST)
                .number(rows.newKey(Table.SALES_REQUEST))
                .number(member.customerId)
                .number(catalogue.dealerIn(member.place.country(), dice))
                .number(product(member, dice).id())
                .none()
                .text("dealer")
                .day(asked)
                .day(dice.chance(0.8) ? course.later(1, 9) : null)
                .text(result)
                .day(closed)
                .day(contact)
                .none()
                .text("refused".equals(result) ? dice.oneOf(REASONS) : null)
                .end();
    }

    /** Signs one contract and plays it up to the business date; returns the day from which a next one may be signed. */
    LocalDate sign(Member member, LocalDate from, @Nullable Long bank, boolean first, Dice dice) {
        LocalDate requested = first ? from : dice.dayBetween(from, asOf.minusDays(5));
        Course course = new Course(requested, asOf, dice);
        Catalogue.Product product = product(member, dice);
        boolean brandNew = dice.chance(0.55);
        int dealer = catalogue.dealerIn(member.place.country(), dice);
        LocalDate offered = course.later(0, 6);
        LocalDate signed = course.after(offered, 0, 14);
        LocalDate handedOver = signed.plusDays(brandNew ? dice.between(15, 100) : dice.below(7));
        LocalDate activated = handedOver.plusDays(dice.below(4));
        Terms terms = Terms.play(product.termMonths(), activated, asOf, dice);
        boolean running = !activated.isAfter(asOf);
        VehicleLife.Car car = vehicles.buy(member, brandNew, handedOver, terms.ended(), dice);
        long id = rows.newKey(Table.CONTRACT);
        long price = product.price() - (dice.chance(0.2) ? 100 : 0);
        String channel = dice.chance(0.12) ? "direct" : brandNew && dice.chance(0.5) ? "bundle" : "dealer";
        boolean direct = "direct".equals(channel);
        rows.into(Table.CONTRACT)
                .number(id)
                .text(member.place.country() + "-" + signed.getYear() + "-" + id)
                .number(product.id())
                .number(direct ? null : Integer.valueOf(dealer))
                .number(car.vehicleId())
                .text(channel)
                .flag(brandNew)
                .text(running ? terms.status() : "signed")
                .day(requested)
                .day(offered)
                .day(signed)
                .day(handedOver.isAfter(asOf) ? null : handedOver)
                .day(running ? activated : null)
                .number(product.termMonths())
                .day(running ? terms.termEnds() : null)
                .day(terms.renewed())
                .number(terms.renewals())
                .day(terms.noticeGiven())
                .text(terms.noticeGiven() == null ? null : dice.oneOf(NOTICES))
                .day(terms.ended())
                .cents(price)
                .end();
        Signed contract = new Signed(id, car.vehicleId(), dealer, signed, running ? activated : null, terms.ended());
        member.contracts.add(contract);
        around(member, contract, product, bank, requested, dice);
        events(contract, requested, offered, terms, running ? activated : null);
        if (running && !direct) {
            commission(contract, activated, price * product.termMonths());
        }
        if (running) {
            invoices(member, contract, product, price, activated, dice);
            connect(member, contract, activated, terms.ended());
        }
        return signed.plusDays(20);
    }

    /** The second of a household drives the first one's car as well. */
    void shareTheCar(Member owner, Member driver, Dice dice) {
        for (Signed contract : owner.contracts) {
            LocalDate activated = contract.activatedOn();
            if (activated != null && contract.endedOn() == null && dice.chance(0.7)) {
                rows.into(Table.VEHICLE_KEEPER)
                        .number(contract.vehicleId())
                        .number(driver.customerId)
                        .day(activated)
                        .none()
                        .end();
                return;
            }
        }
    }

    private void around(
            Member member,
            Signed contract,
            Catalogue.Product product,
            @Nullable Long bank,
            LocalDate requested,
            Dice dice) {
        rows.into(Table.CONTRACT_PARTY)
                .number(contract.contractId)
                .number(member.customerId)
                .text("holder")
                .end();
        if (dice.chance(0.7)) {
            rows.into(Table.SALES_REQUEST)
                    .number(rows.newKey(Table.SALES_REQUEST))
                    .number(member.customerId)
                    .number(contract.dealerId)
                    .number(product.id())
                    .number(contract.vehicleId)
                    .text("dealer")
                    .day(requested)
                    .day(contract.signedOn)
                    .text("signed")
                    .day(contract.signedOn)
                    .day(contract.signedOn)
                    .number(contract.contractId)
                    .none()
                    .end();
        }
        if (bank != null && dice.chance(0.8)) {
            rows.into(Table.MANDATE)
                    .number(rows.newKey(Table.MANDATE))
                    .number(contract.contractId)
                    .number(bank)
                    .text("M" + contract.contractId + "-1")
                    .day(contract.signedOn)
                    .day(contract.endedOn)
                    .end();
        }
        LocalDate activated = contract.activatedOn;
        if (activated != null) {
            for (int service : product.services()) {
                rows.into(Table.CONTRACT_SERVICE)
                        .number(contract.contractId)
                        .number(service)
                        .day(activated)
                        .day(contract.endedOn)
                        .end();
            }
        }
        if (dice.chance(0.25)) {
            rows.into(Table.ADVICE_RECORD)
                    .number(rows.newKey(Table.ADVICE_RECORD))
                    .number(member.customerId)
                    .number(contract.contractId)
                    .number(contract.dealerId)
                    .day(requested)
                    .text("data-protection-settings")
                    .text("Explained the services of " + product.name() + " and where to switch them off.")
                    .end();
        }
    }

    /** A dealer gets a twentieth of what the committed term costs. */
    private void commission(Signed contract, LocalDate agreed, long value) {
        rows.into(Table.DEALER_COMMISSION)
                .number(rows.newKey(Table.DEALER_COMMISSION))
                .number(contract.contractId)
                .number(contract.dealerId)
                .day(agreed)
                .cents(value / 20)
                .end();
    }

    private void events(
            Signed contract, LocalDate requested, LocalDate offered, Terms terms, @Nullable LocalDate activated) {
        event(contract, "requested", requested);
        event(contract, "offered", offered);
        event(contract, "signed", contract.signedOn);
        event(contract, "activated", activated);
        event(contract, "renewed", terms.renewed());
        event(contract, "terminated", terms.noticeGiven());
        event(contract, "ended", terms.ended());
    }

    private void event(Signed contract, String kind, @Nullable LocalDate day) {
        if (day != null) {
            rows.into(Table.CONTRACT_EVENT)
                    .number(rows.newKey(Table.CONTRACT_EVENT))
                    .number(contract.contractId)
                    .text(kind)
                    .day(day)
                    .end();
        }
    }

    private void invoices(
            Member member, Signed contract, Catalogue.Product product, long price, LocalDate activated, Dice dice) {
        int months = switch (dice.weighted(68, 24, 8)) {
            case 0 -> 12;
            case 1 -> 3;
            default -> 1;
        };
        LocalDate end = contract.endedOn == null ? asOf : contract.endedOn;
        Billing.Payer payer = member.payer();
        for (int period = 0; ; period++) {
            LocalDate from = activated.plusMonths((long) period * months);
            if (from.isAfter(end)) {
                return;
            }
            LocalDate to = activated.plusMonths((long) (period + 1) * months).minusDays(1);
            billing.invoice(
                    new Billing.Charge(
                            contract.contractId,
                            product.id(),
                            product.name() + ", " + months + " m",
                            from,
                            from,
                            to,
                            price * months),
                    payer,
                    dice);
        }
    }

    private void connect(Member member, Signed contract, LocalDate activated, @Nullable LocalDate ended) {
        LocalDate last = ended == null ? asOf : ended;
        if (last.isAfter(asOf.minusDays(Telemetry.DAYS))) {
            fleet.add(contract.vehicleId, member.loginId == null ? 0 : member.loginId, activated, last);
        }
    }

    private static Catalogue.Product product(Member member, Dice dice) {
        int index =
                member.company ? dice.weighted(4, 6, 6, 4, 1, 40, 35, 4) : dice.weighted(20, 28, 18, 14, 8, 0, 0, 12);
        return Catalogue.PRODUCTS.get(index);
    }

    private static final List<String> NOTICES =
            List.of("vehicle-sold", "too-expensive", "not-used", "moved-abroad", "vehicle-total-loss", "other-brand");

    private static final List<String> REASONS = List.of(
            "Klant vond de prijs te hoog",
            "Le client préfère attendre",
            "Kein Interesse mehr",
            "Chose another brand",
            "Wagen toch niet gekocht",
            "N'a plus répondu à nos appels");
}
