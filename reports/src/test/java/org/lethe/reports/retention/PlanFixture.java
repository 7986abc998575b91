package org.lethe.reports.retention;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan, a run's table and an explanation of the size of real ones. */
final class PlanFixture {

    static final LocalDate AS_OF = LocalDate.parse("2026-11-22");

    private PlanFixture() {}

    static ClusterPlan cluster(
            String name, String action, long erasable, long suspended, @Nullable String oldestUntil) {
        return new ClusterPlan(
                name,
                action,
                "P.15, P.16, P.17, P.18, P.20, P.30",
                erasable + suspended,
                0,
                0,
                0,
                0,
                0,
                erasable,
                suspended,
                Map.of(),
                Map.of(),
                oldestUntil == null ? null : LocalDate.parse(oldestUntil),
                0);
    }

    static Plan plan() {
        Map<String, Long> suspendedBy = new LinkedHashMap<>();
        suspendedBy.put("legal hold on a person", 3L);
        suspendedBy.put("still referred to by business.contract_party.customer_id", 1_204L);
        return new Plan(
                "connected-services-belux",
                "2026-11",
                "abcdef0123456789",
                AS_OF,
                List.of(
                        cluster("vehicle-telemetry", "erase", 1_234_567, 0, "2026-11-21"),
                        new ClusterPlan(
                                "customer",
                                "erase",
                                "A.1, A.3, R.1",
                                10_000,
                                0,
                                7,
                                2,
                                1_200,
                                7_000,
                                585,
                                1_206,
                                Map.of("contract", 1_200L),
                                suspendedBy,
                                LocalDate.parse("2026-10-31"),
                                88),
                        cluster("contract", "anonymise", 40, 0, null)));
    }

    static RunTable run() {
        return new RunTable(
                7,
                "connected-services-belux",
                AS_OF,
                "refused",
                List.of(
                        new RunTable.Line("vehicle-telemetry", "erase", "B.3", 1_234_567, 0, 0, 4, 12.345, false),
                        new RunTable.Line("customer", "erase", "A.1, A.3", 0, 0, 0, 2, 0, true),
                        new RunTable.Line("contract", "anonymise", "A.3", 143, 3, 987, 6, 0.04, false)),
                75.06);
    }

    static Explanation.Present kept() {
        return new Explanation.Present(
                "customer",
                "business.customer",
                "4711",
                AS_OF,
                "2026-11",
                List.of(
                        new Explanation.PurposeLine(
                                "contract",
                                "Performing the contract",
                                "A.3",
                                "GDPR 6(1)(b)",
                                true,
                                "last contract end",
                                LocalDate.parse("2025-03-01"),
                                "P1Y",
                                "notice",
                                LocalDate.parse("2026-03-01")),
                        new Explanation.PurposeLine(
                                "money laundering",
                                "Anti-money-laundering file",
                                "G.1",
                                "GDPR 6(1)(c)",
                                true,
                                "relationship ended",
                                LocalDate.parse("2025-03-01"),
                                "P10Y",
                                "BE law of 18 September 2017, art. 60",
                                LocalDate.parse("2035-03-01")),
                        new Explanation.PurposeLine(
                                "marketing",
                                "Marketing by consent",
                                "F.1",
                                "GDPR 6(1)(a)",
                                false,
                                "consent withdrawn",
                                null,
                                "P0D",
                                "notice",
                                null)),
                List.of("legal hold on a person"),
                "keep",
                "The purpose 'money laundering' keeps it until 2035-03-01.",
                "money laundering",
                LocalDate.parse("2035-03-01"));
    }
}
