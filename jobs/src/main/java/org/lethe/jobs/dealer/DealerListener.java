package org.lethe.jobs.dealer;

/** Hears how far it is. */
public interface DealerListener {
    /** A step begins. */
    void step(String name);

    /** A workbook could not be made. */
    void delayed(int dealer, String why);
}
