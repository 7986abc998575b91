package org.lethe.readers.dealer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.lethe.reports.dealer.Atom;
import org.lethe.reports.dealer.Correction;
import org.lethe.reports.dealer.Measure;
import org.lethe.reports.dealer.Movement;
import org.lethe.reports.dealer.Span;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what a released month counts, and who stands behind what would be counted otherwise today. */
public final class CorrectionReader {
    private final JdbcClient jdbc;

    /** @param dealer connections of the role that cannot read a name */
    public CorrectionReader(DataSource dealer) {
        jdbc = JdbcClient.create(dealer);
    }

    /** The contracts and requests that the latest edition of a month counts, by dealer; empty when they are kept no more. */
    public Map<Integer, Map<Atom, Set<Long>>> counted(YearMonth month) {
        Map<Integer, Map<Atom, Set<Long>>> counted = new HashMap<>();
        jdbc.sql(Queries.named("dealer/read-members"))
                .param("period", month.atDay(1))
                .query(row -> {
                    Set<Long> sources = counted.computeIfAbsent(row.getInt("dealer_id"), ignored -> new HashMap<>())
                            .computeIfAbsent(MonthReader.atom(row), ignored -> new HashSet<>());
                    sources.addAll(MonthReader.numbers(row, "added"));
                    MonthReader.numbers(row, "removed").forEach(sources::remove);
                });
        return counted;
    }

    /** The people behind contracts and requests that have moved, as far as they are to be found and counted. */
    public Correction.People people(Collection<Movement> moved) {
        Map<Boolean, Set<Long>> asked = Map.of(true, new HashSet<>(), false, new HashSet<>());
        for (Movement movement : moved) {
            for (Map<Atom, Set<Long>> side : List.of(movement.added(), movement.removed())) {
                side.forEach(
                        (atom, sources) -> asked.getOrDefault(atom.measure().isOfRequests(), Set.of())
                                .addAll(sources));
            }
        }
        Map<Boolean, Map<Long, Long>> found = Map.of(true, new HashMap<>(), false, new HashMap<>());
        jdbc.sql(Queries.named("dealer/find-people"))
                .param("requests", asked.getOrDefault(true, Set.of()).toArray(Long[]::new))
                .param("contracts", asked.getOrDefault(false, Set.of()).toArray(Long[]::new))
                .query(row -> {
                    found.getOrDefault(row.getBoolean("request"), new HashMap<>())
                            .put(row.getLong("source"), row.getLong("person"));
                });
        return (measure, source) ->
                found.getOrDefault(measure.isOfRequests(), Map.of()).get(source);
    }

    /**
     * Distinct persons behind every cell of the blocks around a month once it is corrected, by dealer and {@code CellSpec.personsKey}.
     *
     * @param retold what is told anew, by dealer
     * @param moved  what the correction counts anew and no more, by dealer
     */
    public Map<Integer, Map<String, Long>> persons(
            YearMonth month, Map<Integer, Set<Measure>> retold, Map<Integer, Movement> moved, String mainFamily) {
        Shift shift = new Shift();
        moved.forEach(shift::add);
        List<Integer> retoldDealers = new ArrayList<>();
        List<String> retoldMeasures = new ArrayList<>();
        retold.forEach((dealer, measures) -> measures.forEach(measure -> {
            retoldDealers.add(dealer);
            retoldMeasures.add(measure.word());
        }));
        Map<Integer, Map<String, Long>> persons = new HashMap<>();
        jdbc.sql(Queries.named("dealer/count-persons"))
                .param("retoldDealers", retoldDealers.toArray(Integer[]::new))
                .param("retoldMeasures", retoldMeasures.toArray(String[]::new))
                .param("period", month.atDay(1))
                .param("mainFamily", mainFamily)
                .param(
                        "blocks",
                        Arrays.stream(Span.values())
                                .map(span -> span.block(month))
                                .toArray(String[]::new))
                .param(
                        "since",
                        Arrays.stream(Span.values())
                                .map(span -> day(span.first(month)))
                                .toArray(String[]::new))
                .param(
                        "until",
                        Arrays.stream(Span.values())
                                .map(span -> day(span.last(month).plusMonths(1)))
                                .toArray(String[]::new))
                .param("dealers", shift.dealers.toArray(Integer[]::new))
                .param("measures", shift.text(atom -> atom.measure().word()))
                .param("families", shift.text(Atom::family))
                .param("vehicles", shift.text(Atom::vehicle))
                .param("channels", shift.text(Atom::channel))
                .param("details", shift.text(Atom::detail))
                .param("sources", shift.sources.toArray(Long[]::new))
                .param("signs", shift.signs.toArray(Integer[]::new))
                .query(row -> {
                    persons.computeIfAbsent(row.getInt("dealer_id"), ignored -> new HashMap<>())
                            .put(
                                    String.join(
                                            "/",
                                            row.getString("block"),
                                            row.getString("measure"),
                                            row.getString("family"),
                                            row.getString("vehicle"),
                                            row.getString("channel"),
                                            row.getString("detail")),
                                    row.getLong("persons"));
                });
        return persons;
    }

    private static String day(YearMonth month) {
        return LocalDate.of(month.getYear(), month.getMonth(), 1).toString();
    }

    /** Movements as columns. */
    private static final class Shift {
        private final List<Integer> dealers = new ArrayList<>();
        private final List<Atom> atoms = new ArrayList<>();
        private final List<Long> sources = new ArrayList<>();
        private final List<Integer> signs = new ArrayList<>();

        void add(int dealer, Movement movement) {
            movement.added().forEach((atom, all) -> all.forEach(source -> add(dealer, atom, source, 1)));
            movement.removed().forEach((atom, all) -> all.forEach(source -> add(dealer, atom, source, -1)));
        }

        private void add(int dealer, Atom atom, long source, int sign) {
            dealers.add(dealer);
            atoms.add(atom);
            sources.add(source);
            signs.add(sign);
        }

        String[] text(Function<Atom, String> of) {
            return atoms.stream().map(of).toArray(String[]::new);
        }
    }
}
