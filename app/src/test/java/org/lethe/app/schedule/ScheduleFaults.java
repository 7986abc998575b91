package org.lethe.app.schedule;

import java.util.Map;

/** Schedules with one fault each. */
public final class ScheduleFaults {

    /** By name. */
    public static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("nothing", ""),
            Map.entry("a list", "- lethe\n"),
            Map.entry("no policies", "lethe: 1\nnightly: {}\n"),
            Map.entry("a tab", "lethe: 1\nnightly:\n\tpolicies: [p.yaml]\n"),
            Map.entry("a policy that is not there", "lethe: 1\nnightly: { policies: [nowhere.yaml] }\n"),
            Map.entry("another language", "lethe: 2\nnightly: { policies: [nowhere.yaml] }\n"),
            Map.entry("a key twice", "lethe: 1\nlethe: 1\nnightly: { policies: [nowhere.yaml] }\n"),
            Map.entry("a clock with two hands", "lethe: 1\nnightly: { cron: 2 30, policies: [nowhere.yaml] }\n"),
            Map.entry("a zone that is none", "lethe: 1\nnightly: { zone: Mars/Base, policies: [nowhere.yaml] }\n"),
            Map.entry("a Cyrillic letter", "lethe: 1\nnightly: { polic\u0456es: [nowhere.yaml] }\n"),
            Map.entry("a bomb", "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nlethe: 1\nnightly: { policies: *c }\n"),
            Map.entry("more than a megabyte", "# x\n".repeat(300_000)));

    private ScheduleFaults() {}
}
