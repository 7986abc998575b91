package org.lethe.writers.dealer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lethe.reports.dealer.Atom;
import org.lethe.reports.dealer.Fact;
import org.lethe.reports.dealer.Movement;
import org.lethe.sql.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what became of one dealer in a release; a statement for each table. */
final class ToldRows {
    private final JdbcClient jdbc;

    ToldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long release, Told told) {
        Told.Workbook workbook = told.workbook();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("release", release);
        parameters.put("dealer", told.dealer());
        parameters.put("outcome", told.outcome());
        parameters.put("layout", told.layout());
        parameters.put("language", told.language());
        parameters.put("file", workbook == null ? null : workbook.file());
        parameters.put("sha256", workbook == null ? null : workbook.sha256());
        parameters.put("clear", workbook == null ? null : workbook.clearSha256());
        parameters.put("certificate", told.certificate());
        expect(
                jdbc.sql(Queries.named("dealer/insert-report"))
                        .params(parameters)
                        .update(),
                1);
        if (!told.facts().isEmpty()) {
            insert(release, told.dealer(), told.facts());
        }
        if (!told.movement().isEmpty()) {
            insert(release, told.dealer(), told.movement());
        }
    }

    private void insert(long release, int dealer, List<Fact> facts) {
        int inserted = jdbc.sql(Queries.named("dealer/insert-facts"))
                .param("release", release)
                .param("dealer", dealer)
                .param("facts", facts.stream().map(Fact::id).toArray(String[]::new))
                .param("sensitive", facts.stream().map(Fact::sensitive).toArray(Boolean[]::new))
                .param("values", facts.stream().map(Fact::value).toArray(Long[]::new))
                .update();
        expect(inserted, facts.size());
    }

    private void insert(long release, int dealer, Movement movement) {
        List<Atom> atoms = new ArrayList<>(movement.changes().keySet());
        int inserted = jdbc.sql(Queries.named("dealer/insert-members"))
                .param("release", release)
                .param("dealer", dealer)
                .param("measures", text(atoms, atom -> atom.measure().word()))
                .param("families", text(atoms, Atom::family))
                .param("vehicles", text(atoms, Atom::vehicle))
                .param("channels", text(atoms, Atom::channel))
                .param("details", text(atoms, Atom::detail))
                .param("added", text(atoms, atom -> array(movement.added().getOrDefault(atom, Set.of()))))
                .param("removed", text(atoms, atom -> array(movement.removed().getOrDefault(atom, Set.of()))))
                .update();
        expect(inserted, atoms.size());
    }

    private static String[] text(List<Atom> atoms, Function<Atom, String> of) {
        return atoms.stream().map(of).toArray(String[]::new);
    }

    private static String array(Collection<Long> numbers) {
        return numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    static void expect(int rows, int due) {
        if (rows != due) {
            throw new IllegalStateException("The release wrote " + rows + " rows where " + due + " were due");
        }
    }
}
