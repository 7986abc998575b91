package org.lethe.reports.obfcm;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.lethe.rules.obfcm.Check;
import org.lethe.rules.obfcm.CollectionYear;

/**
 * The statement with reasons that goes with a submission (Regulation (EU) 2021/392, Art. 9(3)): what could not be reported and
 * why, counted, and both sums. Also, and above all, when there is nothing to report. Names no vehicle.
 */
public final class StatementText {

    private static final int WIDTH = 88;

    private final StringBuilder text = new StringBuilder();
    private final Draft draft;

    private StatementText(Draft draft) {
        this.draft = draft;
    }

    /** The statement of a draft. */
    public static String of(Draft draft) {
        return new StatementText(draft).write();
    }

    private String write() {
        Tally tally = draft.tally();
        head();
        if (tally.exported() == 0) {
            line(
                    tally.read() == 0
                            ? "NOTHING WAS COLLECTED. No vehicle of this manufacturer was read, so no file goes with this statement."
                            : "NOTHING CAN BE REPORTED. No record that was read may be reported, so no file goes with this statement.");
            line("");
        }
        if (!draft.question().isSupplement()) {
            line("Coverage");
            count("Vehicles in scope", tally.fleet(), 1);
            count("read", tally.fleetRead(), 2);
            count("never read", tally.neverRead(), 2);
            count("because the owner refused: nothing is stored", tally.refusedUnread(), 3);
            count(
                    "not in a workshop that reads, and nothing received over the air",
                    tally.neverRead() - tally.refusedUnread(),
                    3);
            line("");
        }
        line("Vehicles read, in scope or not");
        count("Vehicles with any reading", tally.read(), 1);
        count("reported", tally.exported(), 2);
        count("not reported", tally.excludedVehicles(), 2);
        reasons("Reasons why not, one for each vehicle", tally.excluded());
        reasons("Remarks on reported records, several for a vehicle where they hold", tally.warnings());
        if (!tally.warnings().isEmpty()) {
            count("Vehicles reported with any remark", tally.warned(), 1);
        }
        line("");
        line(
                "Of several read-outs of a vehicle in the collection year, the one with the highest total distance is reported, whole.");
        line("A plug-in counter that is missing or not available is left empty; zero is a value.");
        return text.toString();
    }

    private void head() {
        CollectionYear year = draft.question().year();
        line("STATEMENT WITH REASONS" + (draft.question().isSupplement() ? " TO A SUPPLEMENT" : ""));
        line("Commission Implementing Regulation (EU) 2021/392, Article 9(3)");
        line("");
        line("Manufacturer      " + draft.question().manufacturer().legalName());
        line("Collection year   " + year.year() + ": read-outs from 1 January to 31 December, calendar days in "
                + CollectionYear.ZONE);
        line("Submission year   " + year.submissionYear() + ", due on " + year.due());
        line("Revision          " + draft.revision() + ", drafted " + draft.draftedAt());
        if (draft.question().isSupplement()) {
            line("Contents          only readings received after "
                    + draft.question().receivedSince());
        }
        line("");
    }

    private void reasons(String title, Map<Check, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        line("");
        line(title);
        Arrays.stream(Check.values())
                .filter(counts::containsKey)
                .forEach(check ->
                        count(check.sentence() + " [" + check.code() + "]", counts.getOrDefault(check, 0L), 1));
    }

    private void count(String words, long count, int depth) {
        String start = "  ".repeat(depth) + words + " ";
        String number = String.format(Locale.ROOT, "%d", count);
        line(start + ".".repeat(Math.max(2, WIDTH - start.length())) + String.format(Locale.ROOT, "%12s", number));
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
