package org.lethe.reports.protection.form;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lethe.evidence.Sha256;
import org.lethe.reports.protection.Atoms;
import org.lethe.reports.protection.Cell;
import org.lethe.reports.protection.Members;

/** One release in its folder, read and looked through; atoms are still names. */
final class Folder {
    final Path path;
    final Map<String, Long> atoms = new LinkedHashMap<>();
    private final List<FormProblem> problems;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, List<String>> members = new HashMap<>();
    private final Map<String, FormFile.Row> firstLines = new LinkedHashMap<>();

    /** A cell whose members are still names. */
    private record Draft(
            String id,
            String label,
            boolean primary,
            boolean suppressed,
            @Nullable Long lower,
            @Nullable Long upper) {}

    Folder(Path path, List<FormProblem> problems) {
        this.path = path;
        this.problems = problems;
        readAtoms();
        Map<String, Long> sums = readMembers();
        readCells(sums);
    }

    private void readAtoms() {
        FormFile file = new FormFile(path.resolve("atoms.csv"), problems, "atom", "value");
        long sum = 0;
        for (FormFile.Row row : file.rows()) {
            String atom = row.name("atom");
            Long value = row.number("value", false);
            long counted = value == null ? 0 : value;
            if (atoms.putIfAbsent(atom, counted) != null) {
                row.problem("atom " + atom + " is there twice");
            } else if (counted > Atoms.LARGEST_SUM - sum) {
                row.problem("the values are beyond 2^53 together");
            } else {
                sum += counted;
            }
        }
    }

    /** What the atoms of each cell come to. */
    private Map<String, Long> readMembers() {
        FormFile file = new FormFile(path.resolve("membership.csv"), problems, "cell", "atom");
        Map<String, Long> sums = new HashMap<>();
        Set<List<String>> seen = new HashSet<>();
        for (FormFile.Row row : file.rows()) {
            String cell = row.name("cell");
            String atom = row.name("atom");
            Long value = atoms.get(atom);
            firstLines.putIfAbsent(cell, row);
            if (value == null) {
                row.problem("atom " + atom + " is not in atoms.csv");
            } else if (!seen.add(List.of(cell, atom))) {
                row.problem("atom " + atom + " is in cell " + cell + " twice");
            } else {
                members.computeIfAbsent(cell, ignored -> new ArrayList<>()).add(atom);
                sums.merge(cell, value, Long::sum);
            }
        }
        return sums;
    }

    private void readCells(Map<String, Long> sums) {
        FormFile file =
                new FormFile(path.resolve("cells.csv"), problems, "cell", "label", "value", "primary", "suppressed");
        Set<String> ids = new HashSet<>();
        for (FormFile.Row row : file.rows()) {
            String id = row.name("cell");
            if (!ids.add(id)) {
                row.problem("cell " + id + " is there twice");
            }
            Long value = row.number("value", false);
            Long lower = row.number("lower", true);
            Long upper = row.number("upper", true);
            long sum = sums.getOrDefault(id, 0L);
            if (value != null && value != sum) {
                row.problem("the value is %d, and its atoms come to %d".formatted(value, sum));
            }
            if ((lower != null && lower > sum) || (upper != null && upper < sum)) {
                row.problem("lower and upper do not enclose the value " + sum);
            }
            drafts.add(new Draft(id, row.text("label"), row.flag("primary"), row.flag("suppressed"), lower, upper));
        }
        firstLines.forEach((id, row) -> {
            if (!ids.contains(id)) {
                row.problem("cell " + id + " is not in cells.csv");
            }
        });
    }

    /** The cells over numbered atoms. */
    List<Cell> cells(Map<String, Integer> numbers) {
        return drafts.stream()
                .map(draft -> new Cell(
                        draft.id(),
                        draft.label(),
                        Members.of(members.getOrDefault(draft.id(), List.of()).stream()
                                .mapToInt(atom -> numbers.getOrDefault(atom, 0))
                                .toArray()),
                        draft.primary(),
                        draft.suppressed(),
                        draft.lower(),
                        draft.upper()))
                .toList();
    }

    /** The same for two folders that say the same, however their files are written; an unreadable one is like no other. */
    String signature() {
        StringBuilder all = new StringBuilder(drafts.isEmpty() ? path.toString() : "");
        for (Draft draft : drafts) {
            all.append(draft)
                    .append(members.getOrDefault(draft.id(), List.of()).stream()
                            .sorted()
                            .toList())
                    .append('\n');
        }
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
