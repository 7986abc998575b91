package org.lethe.sample.nasty;

import org.lethe.sample.table.BusinessRows;
import org.lethe.sample.table.Table;

/** A postal address of a situation. */
final class Home implements Known {

    private final BusinessRows rows;
    private final long id;

    Home(BusinessRows rows) {
        this.rows = rows;
        this.id = rows.newKey(Table.ADDRESS);
    }

    long id() {
        return id;
    }

    @Override
    public String cluster() {
        return "address";
    }

    @Override
    public String key() {
        return Long.toString(id);
    }

    void write() {
        rows.into(Table.ADDRESS)
                .number(id)
                .text("Koeiengasje")
                .text(id % 90 + " bus 3")
                .text("2000")
                .text("Antwerpen")
                .text("BE")
                .end();
    }
}
