package org.lethe.sample.nasty;

/** What must become of a row in one complete nightly run. */
enum Fate {
    /** The row goes. */
    ERASE,
    /** The row stays without any link to a person. */
    ANONYMISE,
    /** Its last purpose is not over. */
    KEEP,
    /** A purpose has not begun to end. */
    OPEN,
    /** Its time is over, but an exception keeps it. */
    SUSPENDED,
    /** Its date makes no sense: reported, neither erased nor kept in silence. */
    QUARANTINED,
    /** There is nothing left to do. */
    DONE,
    /** Nothing says why it is there: kept and reported. */
    NO_PURPOSE
}
