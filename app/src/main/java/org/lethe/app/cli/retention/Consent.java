package org.lethe.app.cli.retention;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.lethe.app.command.Digits;
import org.lethe.writers.plan.PlanDesk;

/** A consent in words: to what, and for how long. */
public final class Consent {

    private Consent() {}

    /** One line for the whole, one for each cluster; every line ends with a line feed. */
    public static String words(List<PlanDesk.Approval> approvals) {
        PlanDesk.Approval first = approvals.getFirst();
        StringBuilder text = new StringBuilder("Approved for runs of " + first.asOf() + ", until "
                + first.expires()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()
                        .replace('T', ' ')
                        .replace(":00Z", "") + " UTC:\n");
        for (PlanDesk.Approval approval : approvals) {
            text.append(String.format(
                    Locale.ROOT, "  %-24s at most %9s rows\n", approval.cluster(), Digits.grouped(approval.maxRows())));
        }
        return text.toString();
    }
}
