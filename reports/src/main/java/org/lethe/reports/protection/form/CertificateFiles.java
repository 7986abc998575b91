package org.lethe.reports.protection.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lethe.evidence.Sha256;
import org.lethe.reports.protection.Certificate;
import org.lethe.reports.protection.Insider;

/**
 * A certificate as three files: {@code seal.csv} (the threshold, and the SHA-256 of every other file), {@code certificate.csv} (a line for each
 * sensitive cell and insider, with the numbers of two witnesses) and {@code witnesses.csv} (what differs from the true table).
 */
public final class CertificateFiles {
    private static final String SEAL = "seal.csv";
    private static final String CLAIMS = "certificate.csv";
    private static final String WITNESSES = "witnesses.csv";

    private CertificateFiles() {}

    static void add(Map<String, String> files, Certificate certificate) {
        CsvText claims = new CsvText("release", "cell", "insider", "low", "high");
        certificate
                .claims()
                .forEach(claim ->
                        claims.line(claim.release(), claim.cell(), claim.insider(), claim.low(), claim.high()));
        CsvText witnesses = new CsvText("witness", "atom", "value");
        certificate
                .witnesses()
                .forEach(witness -> witness.changes()
                        .forEach(change -> witnesses.line(witness.number(), change.atom(), change.value())));
        files.put(CLAIMS, claims.toString());
        files.put(WITNESSES, witnesses.toString());
        CsvText seal = new CsvText("name", "value").line("threshold", certificate.threshold());
        files.forEach((name, text) -> seal.line(name, Sha256.of(text.getBytes(StandardCharsets.UTF_8))));
        files.put(SEAL, seal.toString());
    }

    /** The threshold that a folder's certificate was made for, if it has one. */
    public static OptionalLong threshold(Path folder) {
        if (!Files.exists(folder.resolve(SEAL))) {
            return OptionalLong.empty();
        }
        FormFile seal = new FormFile(folder.resolve(SEAL), new ArrayList<>(), "name", "value");
        return seal.rows().stream()
                .filter(row -> row.text("name").equals("threshold"))
                .map(row -> row.number("value", false))
                .filter(number -> number != null)
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /**
     * Reads a certificate.
     *
     * @param insiders those of the folder's tables
     * @param problems what cannot be read is added here
     * @return null when it cannot be read
     */
    public static @Nullable Certificate read(Path folder, List<Insider> insiders, List<FormProblem> problems) {
        int before = problems.size();
        new FormFile(folder.resolve(SEAL), problems, "name", "value");
        OptionalLong threshold = threshold(folder);
        if (threshold.isEmpty()) {
            problems.add(new FormProblem(folder.resolve(SEAL).toString(), 0, "names no threshold"));
        }
        List<Certificate.Claim> claims = new ArrayList<>();
        for (FormFile.Row row :
                new FormFile(folder.resolve(CLAIMS), problems, "release", "cell", "insider", "low", "high").rows()) {
            claims.add(new Certificate.Claim(
                    row.text("release"), row.text("cell"), row.text("insider"), whole(row, "low"), whole(row, "high")));
        }
        Map<Integer, List<Certificate.Change>> changes = new LinkedHashMap<>();
        for (FormFile.Row row : new FormFile(folder.resolve(WITNESSES), problems, "witness", "atom", "value").rows()) {
            Long value = row.number("value", false);
            changes.computeIfAbsent(whole(row, "witness"), ignored -> new ArrayList<>())
                    .add(new Certificate.Change(row.text("atom"), value == null ? 0 : value));
        }
        List<Certificate.Witness> witnesses = new ArrayList<>();
        changes.forEach((number, list) -> witnesses.add(new Certificate.Witness(number, list)));
        return problems.size() > before ? null : new Certificate(threshold.orElse(0), insiders, claims, witnesses);
    }

    private static int whole(FormFile.Row row, String column) {
        Long number = row.number(column, false);
        return number == null ? 0 : (int) Math.min(Integer.MAX_VALUE, number);
    }

    private static boolean isFile(Path file, String sha256) throws IOException {
        return Files.isRegularFile(file) && Sha256.of(file).equals(sha256);
    }

    /** What the seal says of the files, and what is otherwise: files that are missing, changed, or not named in it. */
    public static List<String> broken(Path folder) throws IOException {
        List<String> broken = new ArrayList<>();
        Map<String, String> sealed = new LinkedHashMap<>();
        new FormFile(folder.resolve(SEAL), new ArrayList<>(), "name", "value")
                .rows()
                .forEach(row -> sealed.put(row.text("name"), row.text("value")));
        for (Map.Entry<String, String> entry : sealed.entrySet()) {
            Path file = folder.resolve(entry.getKey()).normalize();
            if (!entry.getKey().equals("threshold")
                    && (!file.startsWith(folder.normalize()) || !isFile(file, entry.getValue()))) {
                broken.add(entry.getKey() + ": is not the file that was certified");
            }
        }
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".csv") && !name.equals(SEAL) && !sealed.containsKey(name))
                    .sorted()
                    .forEach(name -> broken.add(name + ": is not among the files that were certified"));
        }
        return broken;
    }
}
