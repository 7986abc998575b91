package org.lethe.rules.obfcm.intake;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Where each column stands in this file. */
public final class Header {

    private static final Pattern OTHER_UNIT = Pattern.compile(
            "(?:total|distance|fuel|cd|ci|grid|energy).*(?:_|\\b)(?:mi|mile|miles|gal|gallon|gallons|m|meter|metre|meters|metres|ml|wh|mwh|kj)\\)?");

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final int fields;

    private Header(int fields) {
        this.fields = fields;
    }

    /** Reads the header; whatever is wrong with it is noted as a fault of the whole file. */
    public static Header of(Line line, Faults faults) {
        Header header = new Header(line.fields());
        if (line.fields() == 1 && (line.text(0).contains(";") || line.text(0).contains("\t"))) {
            faults.ofFile(line.number(), null, Fault.WRONG_SEPARATOR);
            return header;
        }
        for (int field = 0; field < line.fields(); field++) {
            header.place(field, line, faults);
        }
        for (Column column : Column.values()) {
            if (header.place(column) < 0 && !column.isOptional()) {
                faults.ofFile(line.number(), column.header(), Fault.MISSING_COLUMN);
            }
        }
        return header;
    }

    private void place(int field, Line line, Faults faults) {
        String name = line.text(field);
        Column column = Column.named(name);
        String place = "column " + (field + 1);
        if (column == null) {
            boolean otherUnit =
                    OTHER_UNIT.matcher(name.toLowerCase(Locale.ROOT)).matches();
            faults.ofFile(line.number(), place, otherUnit ? Fault.WRONG_UNIT : Fault.UNKNOWN_COLUMN);
        } else if (places.containsKey(column)) {
            faults.ofFile(line.number(), column.header(), Fault.DUPLICATE_COLUMN);
        } else {
            places.put(column, field);
        }
    }

    /** Fields that each line must have. */
    public int fields() {
        return fields;
    }

    /** Field of a column, or -1 when this file does not have it. */
    public int place(Column column) {
        return places.getOrDefault(column, -1);
    }
}
