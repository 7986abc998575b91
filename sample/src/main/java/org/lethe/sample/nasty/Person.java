package org.lethe.sample.nasty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lethe.sample.table.BusinessRows;
import org.lethe.sample.table.Table;

/** A customer of a situation. */
final class Person implements Known {

    private final BusinessRows rows;
    private final long id;
    private String given = "Anneke";
    private String family = "Proefkonijn";
    private LocalDate createdOn;
    private @Nullable LocalDate lastContactOn;
    private @Nullable LocalDate lastContractEndedOn;

    Person(BusinessRows rows, LocalDate asOf) {
        this.rows = rows;
        this.id = rows.newKey(Table.CUSTOMER);
        this.createdOn = asOf.minusYears(14);
        this.lastContactOn = createdOn;
    }

    long id() {
        return id;
    }

    String mail() {
        return "nasty" + id + "@mail.example";
    }

    String name() {
        return given + " " + family;
    }

    Person named(String givenName, String familyName) {
        given = givenName;
        family = familyName;
        return this;
    }

    Person lastContacted(@Nullable LocalDate day) {
        lastContactOn = day;
        return this;
    }

    Person livesAt(Home home, String usage) {
        rows.into(Table.CUSTOMER_ADDRESS)
                .number(id)
                .number(home.id())
                .text(usage)
                .end();
        return this;
    }

    Person livesAt(Home home) {
        return livesAt(home, "home");
    }

    /** What the contract system notes when a contract ends; a later end wins. */
    Person hadAContractThatEnded(LocalDate day) {
        if (lastContractEndedOn == null || day.isAfter(lastContractEndedOn)) {
            lastContractEndedOn = day;
        }
        return this;
    }

    @Override
    public String cluster() {
        return "customer";
    }

    @Override
    public String key() {
        return Long.toString(id);
    }

    void write() {
        rows.into(Table.CUSTOMER)
                .number(id)
                .text("private")
                .text("nl")
                .text("Mevrouw")
                .text(given)
                .text(family)
                .day(LocalDate.of(1971, 2, 28))
                .none()
                .none()
                .text(mail())
                .text("+32 470 " + id)
                .day(createdOn)
                .day(lastContactOn)
                .day(lastContractEndedOn)
                .end();
    }
}
