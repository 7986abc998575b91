package org.lethe.rules.obfcm.intake;

import java.util.Locale;

/** What can be wrong with a file of readings. Its code is part of the interface; the hint says what to do. */
public enum Fault {
    EMPTY_FILE("the file holds nothing", "send the file again; a header alone is a file without read-outs"),
    NOT_UTF_8("the file is not UTF-8", "save it as CSV UTF-8"),
    WRONG_SEPARATOR("the header has semicolons or tabs instead of commas", "export with a comma between fields"),
    MISSING_COLUMN("this column is missing", "the header names every column, also one that stays empty"),
    UNKNOWN_COLUMN(
            "this column is not known",
            "send the documented columns and nothing else: what is not needed is not taken"),
    DUPLICATE_COLUMN("this column stands twice", "keep one of them"),
    WRONG_UNIT(
            "this column is in another unit",
            "convert to litres, kilometres and kilowatt-hours; the name says the unit"),
    FIELD_COUNT(
            "the line has more or fewer fields than the header", "a decimal comma or an unquoted comma splits a field"),
    QUOTING(
            "a quotation mark stands where none may",
            "quote a whole field or nothing, double a mark inside, no line break in a field"),
    CONTROL_CHARACTER("a NUL or other control character", "export the file again"),
    STRANGE_CHARACTER(
            "a character outside ASCII", "no value has an accent or a special space; was it saved as Latin-1?"),
    LINE_TOO_LONG("the line is longer than any line can be", "look for a quotation mark that is never closed"),
    VALUE_MISSING("the value is missing", "this column is needed in every line"),
    VIN_MALFORMED(
            "not a vehicle identification number",
            "17 capital letters and digits without I, O and Q; spreadsheets turn some into numbers"),
    TIME_WITHOUT_ZONE("the time has no offset from UTC", "write 2025-12-31T23:30:00+01:00, or Z for UTC"),
    TIME_MALFORMED("not a moment", "write 2025-12-31T23:30:00+01:00"),
    READ_IN_THE_FUTURE("read after the file was taken in", "correct the clock of the tool"),
    READ_TOO_EARLY("read before 2021, when collection began", "correct the date"),
    CHANNEL_UNKNOWN("no such channel", "workshop, over-the-air or inspection"),
    REFUSED_UNCLEAR("neither yes nor no", "write yes when the owner refused, else no"),
    RESOLUTION_UNKNOWN("no such resolution", "device, raw or whole"),
    DECIMAL_COMMA("a decimal comma", "write 61250.3"),
    THOUSANDS_SEPARATOR("a thousands separator", "write 61250.3"),
    EXPONENT("a number with an exponent", "a spreadsheet rounded it: export from the source again"),
    TOO_PRECISE(
            "more decimals than the device has",
            "0.01 l, 0.1 km, 0.1 kWh; a point before three digits is a thousands separator"),
    TOO_LARGE("larger than any counter", "look at the unit and at the separators"),
    NUMBER_MALFORMED("not a number", "digits with a point; empty when not available"),
    VISIT_MALFORMED("not the number of a visit", "digits, or nothing"),
    UNKNOWN_WMI(
            "no manufacturer is registered for the beginning of this number",
            "register the WMI, or correct the number"),
    UNKNOWN_VEHICLE("this vehicle is not known, its certificate is not at hand", "record the vehicle first"),
    AMBIGUOUS_VEHICLE("several vehicles have this number", "correct the vehicles"),
    UNKNOWN_VISIT("no such visit of this vehicle", "correct the number, or leave it out"),
    CONTRADICTS_A_READING(
            "another read-out of this vehicle at the same moment has other counters",
            "correct the time, or ask which is right");

    private final String meaning;
    private final String hint;

    Fault(String meaning, String hint) {
        this.meaning = meaning;
        this.hint = hint;
    }

    /** Its name for people and programs, such as {@code decimal-comma}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** What to do. */
    public String hint() {
        return hint;
    }
}
