package org.lethe.reports.ifrs;

/** What the files add up to, in cents; read from the files themselves. */
public interface Sums {

    /** Of a column of a table; 0 when it has no rows. */
    long of(Table table, String column);

    /** Of a column in the rows that bear a value in the table's {@link Table#key() key column}. */
    long of(Table table, String column, String key);

    /** Sum of the amounts by which rows do not add up in themselves; 0 when all do. */
    long broken(Table table);

    /** How many earlier pulls of the same ledger sequence had other files, as hundredths like everything else. */
    long changed();
}
