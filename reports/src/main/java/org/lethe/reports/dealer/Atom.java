package org.lethe.reports.dealer;

import java.util.ArrayList;
import java.util.List;

/**
 * A finest cell, of one dealer and month.
 *
 * @param measure what is counted
 * @param family  service family
 * @param vehicle new or used; empty where it is not told apart
 * @param channel sales channel; empty where it is not told apart
 * @param detail  short or long term; in time or later; why rejected; else empty
 */
public record Atom(Measure measure, String family, String vehicle, String channel, String detail) {

    /** All that can be, whether anything was counted in them or not: nobody may take an empty one for granted. */
    static List<Atom> all(List<String> families) {
        List<Atom> all = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            for (String family : families) {
                for (String vehicle : measure.vehicles()) {
                    for (String channel : measure.channels()) {
                        measure.details()
                                .forEach(detail -> all.add(new Atom(measure, family, vehicle, channel, detail)));
                    }
                }
            }
        }
        return all;
    }

    String id() {
        return String.join("/", measure.word(), family, vehicle, channel, detail);
    }
}
