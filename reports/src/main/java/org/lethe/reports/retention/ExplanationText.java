package org.lethe.reports.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why a row is still there, or what the evidence says of a row that is gone, for a terminal. */
public final class ExplanationText {

    private static final int WIDTH = 100;

    private ExplanationText() {}

    /** The whole answer; every line ends with a line feed. */
    public static String of(Explanation explanation) {
        return switch (explanation) {
            case Explanation.Present present -> present(present);
            case Explanation.Gone gone -> gone(gone);
        };
    }

    private static String present(Explanation.Present present) {
        StringBuilder out = new StringBuilder();
        out.append(Words.plain(present.cluster() + " " + present.key() + " in " + present.table() + ", as of "
                        + present.asOf() + " under policy version " + present.policyVersion()))
                .append("\n\n");
        out.append(headline(present.outcome(), present.until())).append('\n');
        out.append(Words.wrap(present.sentence(), "", WIDTH));
        out.append('\n').append(purposes(present));
        if (present.suspendedBy().isEmpty()) {
            out.append("\nNothing suspends it.\n");
        } else {
            out.append("\nSuspended by\n");
            present.suspendedBy().forEach(reason -> out.append(Words.wrap(reason, "  ", WIDTH)));
        }
        return out.toString();
    }

    private static String headline(String outcome, @Nullable LocalDate until) {
        String date = until == null ? "" : " " + until;
        return switch (outcome) {
            case "keep" -> until == null ? "KEPT" : "KEPT until" + date + " (last day)";
            case "open" -> "KEPT: a purpose has not begun to end, so no date can be told";
            case "suspended" -> until == null ? "KEPT, suspended" : "KEPT, suspended; it expired after" + date;
            case "quarantined" -> "KEPT, quarantined: a starting point is not plausible";
            case "done" -> "ANONYMISED already";
            case "no-purpose" -> "KEPT although no purpose applies: somebody has to look at it";
            case "erase" -> "DUE: the next run erases it" + (until == null ? "" : "; it was kept until" + date);
            case "anonymise" -> "DUE: the next run anonymises it" + (until == null ? "" : "; it was kept until" + date);
            default -> Words.plain(outcome);
        };
    }

    private static String purposes(Explanation.Present present) {
        if (present.purposes().isEmpty()) {
            return "The policy names no purpose for this cluster.\n";
        }
        TextTable table = new TextTable(
                TextTable.words(""),
                TextTable.words("purpose", 24),
                TextTable.words("clause"),
                TextTable.words("starting point", 24),
                TextTable.words("began"),
                TextTable.words("period", 16),
                TextTable.words("source", 24),
                TextTable.words("last day kept"));
        for (Explanation.PurposeLine purpose : present.purposes()) {
            table.row(
                    purpose.name().equals(present.decisive()) ? ">" : "",
                    purpose.name(),
                    purpose.clause(),
                    purpose.startingPoint(),
                    purpose.applies() ? (purpose.start() == null ? "open" : String.valueOf(purpose.start())) : "-",
                    purpose.period(),
                    purpose.source(),
                    purpose.applies()
                            ? (purpose.until() == null ? "open" : String.valueOf(purpose.until()))
                            : "does not apply");
            table.note(purpose.title() + " (" + purpose.basis() + ")");
        }
        return table.render() + (present.decisive() == null ? "" : "> decides: the last purpose does.\n");
    }

    private static String gone(Explanation.Gone gone) {
        StringBuilder out = new StringBuilder();
        out.append(Words.plain(gone.cluster() + " " + gone.key())).append("\n\n");
        if (gone.proven()) {
            out.append("GONE, and the evidence proves it: its keyed mark is in the ledger's tombstones.\n");
        } else if (gone.traces().isEmpty()) {
            out.append("NOT THERE, and the evidence has no trace of it: no run can have ended it.\n");
        } else {
            out.append(Words.wrap(
                    "NOT THERE. No mark of this single row is kept; if it was ever there, one of these ended it:",
                    "",
                    WIDTH));
        }
        for (Explanation.Trace trace : gone.traces()) {
            out.append(Words.wrap(
                    "run " + trace.runId() + ", " + trace.at() + ", ledger entry " + trace.seq() + ": "
                            + (trace.action().equals("anonymise") ? "anonymised" : "erased") + " " + trace.where(),
                    "  ",
                    WIDTH));
        }
        return out.toString();
    }
}
