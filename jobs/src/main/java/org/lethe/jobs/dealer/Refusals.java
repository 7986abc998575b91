package org.lethe.jobs.dealer;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.lethe.reports.protection.Protection;
import org.lethe.reports.protection.Refusal;

/** Says why a month cannot be protected: which cells, by which facts that are out already, and what could be told instead. */
final class Refusals {
    private static final int MOST = 5;

    private Refusals() {}

    static String of(YearMonth period, int dealer, Protection.Refused refused) {
        Refusal first = refused.refusals().getFirst();
        return "%s cannot be released: of dealer %d, %s would be given away by what was told before (%s)%s. Instead could be told: %s. Nothing was told."
                .formatted(
                        period,
                        dealer,
                        first.cell(),
                        names(first.frozen()),
                        refused.refusals().size() > 1
                                ? ", and " + (refused.refusals().size() - 1) + " more cells"
                                : "",
                        first.coarser().isEmpty() ? "nothing that contains it" : names(first.coarser()));
    }

    private static String names(List<Refusal.Named> cells) {
        return cells.stream()
                .limit(MOST)
                .map(cell -> cell.cell() + " of " + cell.release())
                .collect(Collectors.joining(", "));
    }
}
