package org.lethe.sample.nasty;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lethe.sample.table.BusinessRows;
import org.lethe.sample.table.Table;

/** A contract of a situation. */
final class Agreement implements Known {

    private static final int PRODUCT = 2;
    private static final int DEALER = 1;

    private final BusinessRows rows;
    private final List<Person> parties;
    private long id;
    private boolean identified = true;
    private String status = "active";
    private LocalDate signedOn;
    private @Nullable LocalDate termEndsOn;
    private @Nullable LocalDate renewedOn;
    private @Nullable LocalDate terminatedOn;
    private @Nullable LocalDate endedOn;
    private @Nullable Car car;

    Agreement(BusinessRows rows, LocalDate asOf, List<Person> parties) {
        this.rows = rows;
        this.parties = parties;
        this.id = rows.newKey(Table.CONTRACT);
        this.signedOn = asOf.minusYears(13);
        this.termEndsOn = asOf.plusMonths(8);
    }

    long id() {
        return id;
    }

    /** The end as it happened. */
    Agreement ended(LocalDate day) {
        endedOn = day;
        termEndsOn = day;
        status = "ended";
        parties.forEach(person -> person.hadAContractThatEnded(day));
        return this;
    }

    /** The last day that an invoice from that day on covers: all days of a contract that ended, one of a contract that runs. */
    LocalDate servedUntil(LocalDate from) {
        return endedOn == null || endedOn.isBefore(from) ? from : endedOn;
    }

    /** The planned end; whether it ended is another matter. */
    Agreement planned(LocalDate end) {
        termEndsOn = end;
        return this;
    }

    Agreement noticeGiven(LocalDate day) {
        terminatedOn = day;
        status = "terminated";
        return this;
    }

    /** It had ended, and the customer came back: the end is taken back, the contract system remembers it. */
    Agreement reactivated(LocalDate earlierEnd, LocalDate day) {
        parties.forEach(person -> person.hadAContractThatEnded(earlierEnd));
        event("ended", earlierEnd);
        event("re-activated", day);
        renewedOn = day;
        return this;
    }

    Agreement serving(Car vehicle) {
        car = vehicle;
        return this;
    }

    /** As an earlier run has left it: random key, no number, the decade of its end, nobody behind it. */
    Agreement alreadyAnonymised() {
        identified = false;
        id = Long.MAX_VALUE / 3 + id * 7_919;
        return this;
    }

    private void event(String kind, LocalDate day) {
        rows.into(Table.CONTRACT_EVENT)
                .number(rows.newKey(Table.CONTRACT_EVENT))
                .number(id)
                .text(kind)
                .day(day)
                .end();
    }

    @Override
    public String cluster() {
        return "contract";
    }

    @Override
    public String key() {
        return Long.toString(id);
    }

    void write() {
        if (!identified) {
            writeAnonymised();
            return;
        }
        rows.into(Table.CONTRACT)
                .number(id)
                .text("NASTY-" + id)
                .number(PRODUCT)
                .number(DEALER)
                .number(car == null ? null : Long.valueOf(car.id()))
                .text("dealer")
                .flag(false)
                .text(status)
                .day(signedOn)
                .day(signedOn)
                .day(signedOn)
                .day(signedOn)
                .day(signedOn)
                .number(24)
                .day(termEndsOn)
                .day(renewedOn)
                .number(renewedOn == null ? 0 : 1)
                .day(terminatedOn)
                .text(terminatedOn == null ? null : "not-used")
                .day(endedOn)
                .cents(1_290)
                .end();
        String role = "holder";
        for (Person person : parties) {
            rows.into(Table.CONTRACT_PARTY)
                    .number(id)
                    .number(person.id())
                    .text(role)
                    .end();
            role = "payer";
        }
        event("signed", signedOn);
        rows.into(Table.CONTRACT_SERVICE)
                .number(id)
                .number(3)
                .day(signedOn)
                .none()
                .end();
    }

    private void writeAnonymised() {
        LocalDate end = Objects.requireNonNull(endedOn, "only a contract that ended is anonymised");
        rows.into(Table.CONTRACT)
                .number(id)
                .none()
                .number(PRODUCT)
                .none()
                .none()
                .text("dealer")
                .none()
                .text(status)
                .none()
                .none()
                .none()
                .none()
                .none()
                .none()
                .none()
                .none()
                .number(0)
                .none()
                .none()
                .day(LocalDate.of(end.getYear() / 10 * 10, 1, 1))
                .none()
                .end();
    }
}
