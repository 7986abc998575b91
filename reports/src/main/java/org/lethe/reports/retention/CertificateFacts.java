package org.lethe.reports.retention;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The head of a certificate: name and value, in the order in which they are read. */
final class CertificateFacts {

    private CertificateFacts() {}

    static List<Fact> of(Certificate certificate) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Policy", certificate.policy() + " " + certificate.policyVersion()));
        facts.add(new Fact("Business date", certificate.asOf() + attempt(certificate)));
        facts.add(new Fact("Started", time(certificate.startedAt())));
        facts.add(new Fact(
                "Ended", (certificate.endedAt() == null ? "-" : time(certificate.endedAt())) + resumed(certificate)));
        facts.add(new Fact(
                "Ledger",
                "entries " + certificate.proof().firstSeq() + " to "
                        + certificate.proof().lastSeq() + " of lethe.evidence"));
        facts.add(new Fact("Policy digest", certificate.policyDigest()));
        facts.add(new Fact("Last hash", certificate.proof().lastHash()));
        return facts;
    }

    /** To the second, in UTC, whatever the machine's zone. */
    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace('T', ' ')
                .replace("Z", " UTC");
    }

    private static String attempt(Certificate certificate) {
        return certificate.attempt() > 1 ? " (run " + certificate.attempt() + " for this date)" : "";
    }

    private static String resumed(Certificate certificate) {
        return certificate.resumed() == 0
                ? ""
                : " (taken up again "
                        + (certificate.resumed() == 1 ? "once" : Words.number(certificate.resumed()) + " times")
                        + " after an interruption)";
    }

    record Fact(String name, String value) {
        /** Whether the value is 64 hexadecimal digits. */
        boolean isDigest() {
            return value.matches("[0-9a-f]{64}");
        }
    }
}
