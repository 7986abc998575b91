package org.lethe.app.cli.retention;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lethe.app.command.PolicyInUse;
import org.lethe.app.command.WhichDay;
import org.lethe.app.platform.Platform;
import org.lethe.jobs.retention.Planner;
import org.lethe.readers.catalogue.BoundPolicy;
import org.lethe.reports.retention.Plan;

/**
 * A plan as a person gets to see it.
 *
 * @param plan the counts
 * @param number under which it was kept and can be approved; null for a simulation
 * @param objections cluster → why a run would leave it alone without a consent
 */
public record PlannedNight(Plan plan, @Nullable Long number, Map<String, String> objections) {

    /** Plans, and keeps the plan unless its date is in the future. */
    public static PlannedNight plan(
            Platform platform, PolicyInUse inUse, LocalDate asOf, String by, PrintWriter progress) {
        BoundPolicy bound = platform.bind(inUse);
        progress.println("Counting " + bound.clusters().size() + " clusters as of " + asOf + " …");
        Planner planner = platform.planner(inUse.policy());
        Plan plan = planner.plan(bound, asOf);
        boolean simulation = asOf.isAfter(WhichDay.today(inUse.policy(), platform.clock()));
        Long number = simulation ? null : platform.plans().keep(plan, inUse.policy(), inUse.source(), by);
        return new PlannedNight(plan, number, simulation ? Map.of() : planner.objections(plan));
    }

    /** What it means and what to do next; every line ends with a line feed. */
    public String advice(String options) {
        if (number == null) {
            return "A simulation: " + plan.asOf()
                    + " is still to come, so nothing was kept and nothing can be approved.\n";
        }
        StringBuilder text = new StringBuilder("Kept as plan ").append(number).append(".\n");
        if (objections.isEmpty()) {
            return text.append(
                            "Every cluster is within its cap: nobody's consent is needed.\nNext: lethe run retention")
                    .append(options)
                    .append('\n')
                    .toString();
        }
        text.append("A run would leave ")
                .append(objections.size() == 1 ? "this cluster" : "these " + objections.size() + " clusters")
                .append(" alone until somebody consents:\n");
        objections.forEach((cluster, why) ->
                text.append("  ").append(cluster).append(": ").append(why).append('\n'));
        return text.append("To consent, for 24 hours: lethe approve ")
                .append(number)
                .append(" --reason \"…\"\nThen: lethe run retention")
                .append(options)
                .append('\n')
                .toString();
    }
}
