package org.lethe.rules.obfcm;

/** What a check does to a record. */
public enum Severity {
    /** Not exported; the vehicle is counted under this reason. */
    BLOCK,
    /** The counter stays empty, the record is exported with a warning and does not count as plausible. */
    EMPTY,
    /** Exported, and reported in the quality sheet. */
    WARN
}
