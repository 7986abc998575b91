package org.lethe.reports.protection.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lethe.reports.protection.Atoms;
import org.lethe.reports.protection.Insider;
import org.lethe.reports.protection.Members;
import org.lethe.reports.protection.Release;
import org.lethe.reports.protection.Tables;

/** Reads releases from their folders and puts them over the same atoms, by the atoms' names. */
public final class FormReader {
    /** The folder, inside a release's, with copies of the releases before it. */
    public static final String HISTORY = "history";

    /** The folder, inside a release's, with copies of what insiders know. */
    public static final String INSIDERS = "insiders";

    private final List<FormProblem> problems = new ArrayList<>();
    private final Map<String, Path> sources = new TreeMap<>();

    private FormReader() {}

    /**
     * Reads a release, the releases before it, and what insiders know. A folder brings its own history along; what is there twice counts once.
     *
     * @param own files with columns atom and value
     */
    public static FormResult read(Path release, List<Path> history, List<Path> own) throws IOException {
        return new FormReader().all(release, history, own);
    }

    private FormResult all(Path release, List<Path> history, List<Path> own) throws IOException {
        Map<String, Folder> earlier = new LinkedHashMap<>();
        for (Path folder : history) {
            for (Path inner : inside(folder.resolve(HISTORY))) {
                add(earlier, inner);
            }
            add(earlier, folder);
        }
        for (Path inner : inside(release.resolve(HISTORY))) {
            add(earlier, inner);
        }
        List<Folder> read = new ArrayList<>(earlier.values());
        read.add(new Folder(release, problems));
        Map<String, Long> values = union(read);
        List<Path> knowing = new ArrayList<>(own);
        knowing.addAll(inside(release.resolve(INSIDERS)));
        Map<String, Integer> numbers = new HashMap<>();
        values.keySet().forEach(atom -> numbers.put(atom, numbers.size()));
        List<Insider> insiders = new ArrayList<>();
        for (Path file : knowing) {
            insiders.add(insider(name(INSIDERS, insiders.size() + 1), file, values, numbers));
        }
        if (!problems.isEmpty()) {
            return new FormResult.Bad(problems);
        }
        List<Release> releases = new ArrayList<>();
        for (Folder folder : read) {
            boolean last = releases.size() == read.size() - 1;
            String name = last ? "release" : name(HISTORY, releases.size() + 1);
            sources.put(name, folder.path);
            releases.add(new Release(name, folder.cells(numbers)));
        }
        Tables tables = new Tables(Atoms.of(values), releases.subList(0, releases.size() - 1), releases.getLast());
        return new FormResult.Good(tables, insiders, sources);
    }

    private void add(Map<String, Folder> folders, Path path) {
        Folder folder = new Folder(path, problems);
        folders.putIfAbsent(folder.signature(), folder);
    }

    static String name(String folder, int number) {
        return folder + "/" + String.format(Locale.ROOT, "%03d", number);
    }

    private static Set<Path> inside(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        }
    }

    /** The same name is the same atom; a corrected atom is another one, under a name of its own. */
    private Map<String, Long> union(List<Folder> folders) {
        Map<String, Long> values = new LinkedHashMap<>();
        Map<String, Path> first = new HashMap<>();
        long sum = 0;
        for (Folder folder : folders) {
            for (Map.Entry<String, Long> atom : folder.atoms.entrySet()) {
                Long before = values.putIfAbsent(atom.getKey(), atom.getValue());
                if (before == null) {
                    first.put(atom.getKey(), folder.path);
                    sum += Math.min(atom.getValue(), Atoms.LARGEST_SUM);
                } else if (!before.equals(atom.getValue())) {
                    problem(
                            folder,
                            "atom %s is %d here and %d in %s: a value that was corrected is another atom, with a name of its own"
                                    .formatted(atom.getKey(), atom.getValue(), before, first.get(atom.getKey())));
                }
            }
            if (sum > Atoms.LARGEST_SUM) {
                problem(folder, "the values are beyond 2^53 together with those of earlier releases");
                return values;
            }
        }
        return values;
    }

    private void problem(Folder folder, String message) {
        problems.add(new FormProblem(folder.path.resolve("atoms.csv").toString(), 0, message));
    }

    private Insider insider(String name, Path path, Map<String, Long> values, Map<String, Integer> numbers) {
        FormFile file = new FormFile(path, problems, "atom", "value");
        List<Integer> known = new ArrayList<>();
        for (FormFile.Row row : file.rows()) {
            String atom = row.name("atom");
            Long value = row.number("value", false);
            Long real = values.get(atom);
            Integer number = numbers.get(atom);
            if (real == null || number == null) {
                row.problem("atom " + atom + " is in no release");
            } else if (value != null && !value.equals(real)) {
                row.problem("atom %s is %d here and %d in atoms.csv".formatted(atom, value, real));
            } else {
                known.add(number);
            }
        }
        sources.put(name, path);
        return new Insider(
                name, Members.of(known.stream().mapToInt(Integer::intValue).toArray()));
    }
}
