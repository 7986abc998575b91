package org.lethe.app.cli.disclosure;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lethe.reports.protection.Refusal;

/** A refusal in words: which cell, what holds it in place, and what might be published instead. */
final class RefusalText {
    private RefusalText() {}

    static String of(Refusal refusal, Map<String, Path> sources) {
        String who = refusal.insider().isEmpty() ? "" : " from " + sources.get(refusal.insider());
        String frozen = refusal.frozen().isEmpty()
                ? "it is what it is whatever the table"
                : "these facts are out already and hold it in place: " + names(refusal.frozen(), sources);
        String coarser = refusal.coarser().isEmpty()
                ? "No cell that contains it could be published instead: leave it and its neighbours out."
                : "Publish a coarser cell instead: " + names(refusal.coarser(), sources) + ".";
        return "Cell %s (%s) of %s cannot be protected%s in any pattern; %s. %s"
                .formatted(refusal.cell(), refusal.label(), sources.get(refusal.release()), who, frozen, coarser);
    }

    private static String names(List<Refusal.Named> cells, Map<String, Path> sources) {
        return cells.stream()
                .map(cell -> "%s (%s) of %s".formatted(cell.cell(), cell.label(), sources.get(cell.release())))
                .collect(Collectors.joining(", "));
    }
}
