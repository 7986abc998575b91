package org.lethe.sample.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One customer while a life is being invented: what later tables need to know, and what is only known at the end. */
final class Member {

    final long customerId;
    final boolean company;
    final String language;
    final Names.Name name;
    final Places.Place place;
    final LocalDate createdOn;
    final List<ContractLife.Signed> contracts = new ArrayList<>();

    @Nullable
    String companyName;

    @Nullable
    String vatNumber;

    @Nullable
    LocalDate lastContactOn;

    @Nullable
    Long loginId;

    String mail = "";

    Member(
            long customerId,
            boolean company,
            String language,
            Names.Name name,
            Places.Place place,
            LocalDate createdOn) {
        this.customerId = customerId;
        this.company = company;
        this.language = language;
        this.name = name;
        this.place = place;
        this.createdOn = createdOn;
    }

    boolean everSigned() {
        return !contracts.isEmpty();
    }

    boolean stillACustomer() {
        return contracts.stream().anyMatch(contract -> contract.endedOn() == null);
    }

    /** The latest end of a contract, or null when none has ended. */
    @Nullable
    LocalDate lastEnd() {
        LocalDate last = null;
        for (ContractLife.Signed contract : contracts) {
            LocalDate ended = contract.endedOn();
            if (ended != null && (last == null || ended.isAfter(last))) {
                last = ended;
            }
        }
        return last;
    }

    /** The last day up to which things still happen to this customer. */
    LocalDate active(LocalDate asOf) {
        LocalDate end = lastEnd();
        return stillACustomer() || end == null ? asOf : end;
    }

    Billing.Payer payer() {
        return new Billing.Payer(companyName == null ? name.full() : companyName, place, vatNumber);
    }
}
