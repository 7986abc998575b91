package org.lethe.app.ifrs;

import java.util.LinkedHashMap;
import java.util.Map;

/** The policy switches that the books know, and what each may say: one that changes nothing is not a switch. */
final class Switches {

    private static final Map<String, String> ALLOWED = new LinkedHashMap<>();

    static {
        ALLOWED.put("segment", ".+");
        ALLOWED.put("segment/.+", ".+");
        ALLOWED.put("partner-entity", ".+");
        ALLOWED.put("partner-entity/.+", ".+");
        ALLOWED.put("termination", "release|keep");
        ALLOWED.put("expedient-121a", "on|off");
        ALLOWED.put("expedient-121b/.+", "on|off");
        ALLOWED.put("unbilled", "accrue|with-invoice");
        ALLOWED.put("limitation-years", "[1-9][0-9]?");
    }

    private Switches() {}

    /** What may be written for a switch; empty when there is no such switch. */
    static String allowed(String name) {
        return ALLOWED.entrySet().stream()
                .filter(each -> name.matches(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** All names, for a message. */
    static String names() {
        return String.join(", ", ALLOWED.keySet()).replace("/.+", "/NAME");
    }
}
