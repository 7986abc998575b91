package org.lethe.reports.protection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks a certificate by addition alone: no solver, nothing of the search that made it. It reads the tables and the certificate and believes neither
 * the other.
 */
public final class CertificateCheck {
    private final Tables tables;
    private final Certificate certificate;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<Integer, List<Integer>> factsOfAtom = new HashMap<>();
    private final Map<String, Integer> atomNumbers = new HashMap<>();
    private final Map<Integer, Map<Integer, Long>> changes = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    /** A cell that is shown, and within what. */
    private record Fact(String release, Cell cell, long value, long lower, long upper) {}

    private CertificateCheck(Tables tables, Certificate certificate) {
        this.tables = tables;
        this.certificate = certificate;
    }

    /**
     * Everything that is wrong; empty when the certificate proves what it claims of these tables as they are marked.
     */
    public static List<String> problems(Tables tables, Certificate certificate) {
        CertificateCheck check = new CertificateCheck(tables, certificate);
        check.readFacts();
        certificate.witnesses().forEach(check::read);
        Map<String, Insider> insiders = certificate.insiders().stream()
                .collect(Collectors.toMap(Insider::name, insider -> insider, (a, b) -> a));
        Map<String, Certificate.Claim> claims = new HashMap<>();
        certificate.claims().forEach(claim -> claims.put(key(claim.release(), claim.cell(), claim.insider()), claim));
        Map<Integer, Set<String>> looked = new HashMap<>();
        tables.releases()
                .forEach(release -> release.cells().stream()
                        .filter(Cell::primary)
                        .forEach(cell -> insiders.values()
                                .forEach(insider -> check.prove(
                                        release,
                                        cell,
                                        insider,
                                        claims.get(key(release.name(), cell.id(), insider.name())),
                                        looked))));
        return check.problems;
    }

    private static String key(String... words) {
        return String.join("\u0000", words);
    }

    private void readFacts() {
        for (int atom = 0; atom < tables.atoms().size(); atom++) {
            atomNumbers.put(tables.atoms().id(atom), atom);
        }
        tables.releases()
                .forEach(release -> release.cells().stream()
                        .filter(cell -> !cell.suppressed())
                        .forEach(cell -> {
                            long value = tables.atoms().sum(cell.members());
                            for (int k = 0; k < cell.members().size(); k++) {
                                factsOfAtom
                                        .computeIfAbsent(cell.members().at(k), ignored -> new ArrayList<>())
                                        .add(facts.size());
                            }
                            facts.add(new Fact(
                                    release.name(), cell, value, cell.shownLower(value), cell.shownUpper(value)));
                        }));
    }

    /** A witness must be a table of whole numbers, zero or more, that agrees with every fact. */
    private void read(Certificate.Witness witness) {
        Map<Integer, Long> difference = new HashMap<>();
        Map<Integer, Long> sums = new HashMap<>();
        for (Certificate.Change change : witness.changes()) {
            Integer atom = atomNumbers.get(change.atom());
            if (atom == null || change.value() < 0 || change.value() > Atoms.LARGEST_SUM) {
                problems.add("witness %d: atom %s is unknown, or no value at all"
                        .formatted(witness.number(), change.atom()));
                continue;
            }
            long by = change.value() - tables.atoms().value(atom);
            difference.put(atom, by);
            factsOfAtom.getOrDefault(atom, List.of()).forEach(fact -> sums.merge(fact, by, Math::addExact));
        }
        sums.forEach((number, by) -> {
            Fact fact = facts.get(number);
            long now = Math.addExact(fact.value(), by);
            if (now < fact.lower() || now > fact.upper()) {
                problems.add("witness %d: cell %s of %s is shown and is another in this table"
                        .formatted(witness.number(), fact.cell().id(), fact.release()));
            }
        });
        if (changes.put(witness.number(), difference) != null || witness.number() == Certificate.TRUTH) {
            problems.add("witness %d: is there twice, or has the number of the true table".formatted(witness.number()));
        }
    }

    private void prove(
            Release release,
            Cell cell,
            Insider insider,
            Certificate.@Nullable Claim claim,
            Map<Integer, Set<String>> looked) {
        long unknown = 0;
        boolean wholly = cell.members().size() > 0;
        for (int k = 0; k < cell.members().size(); k++) {
            boolean known = insider.known().contains(cell.members().at(k));
            unknown += known ? 0 : tables.atoms().value(cell.members().at(k));
            wholly &= known;
        }
        if (wholly) {
            return;
        }
        String which = "cell %s of %s".formatted(cell.id(), release.name());
        if (claim == null) {
            problems.add(which + ": is sensitive, and nothing is claimed of it");
            return;
        }
        long low = unknown + change(claim.low(), cell, insider, which, looked);
        long high = unknown + change(claim.high(), cell, insider, which, looked);
        long threshold = certificate.threshold();
        if (threshold == 0 ? low >= high : low != 0 || high < threshold) {
            problems.add("%s: its witnesses reach from %d to %d, which does not %s"
                    .formatted(which, low, high, threshold == 0 ? "leave it open" : "cover 0 to " + threshold));
        }
    }

    private long change(int number, Cell cell, Insider insider, String which, Map<Integer, Set<String>> looked) {
        Map<Integer, Long> difference = number == Certificate.TRUTH ? Map.of() : changes.get(number);
        if (difference == null) {
            problems.add(which + ": there is no witness " + number);
            return 0;
        }
        boolean firstTime =
                looked.computeIfAbsent(number, ignored -> new HashSet<>()).add(insider.name());
        if (firstTime
                && difference.entrySet().stream()
                        .anyMatch(entry ->
                                entry.getValue() != 0 && insider.known().contains(entry.getKey()))) {
            problems.add("witness %d: changes what %s knows".formatted(number, insider.name()));
        }
        long by = 0;
        for (Map.Entry<Integer, Long> entry : difference.entrySet()) {
            by += cell.members().contains(entry.getKey()) ? entry.getValue() : 0;
        }
        return by;
    }
}
