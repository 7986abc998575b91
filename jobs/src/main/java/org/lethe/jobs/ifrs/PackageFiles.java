package org.lethe.jobs.ifrs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.lethe.readers.ifrs.CsvFiles;
import org.lethe.readers.ifrs.ExportReader;
import org.lethe.readers.ifrs.KeptReader;
import org.lethe.reports.ifrs.Checked;
import org.lethe.reports.ifrs.CondensedMonths;
import org.lethe.reports.ifrs.Cover;
import org.lethe.reports.ifrs.Facts;
import org.lethe.reports.ifrs.FailingRow;
import org.lethe.reports.ifrs.FailingRows;
import org.lethe.reports.ifrs.FileSums;
import org.lethe.reports.ifrs.IfrsWorkbook;
import org.lethe.reports.ifrs.Manifest;
import org.lethe.reports.ifrs.PlainTextJournal;
import org.lethe.reports.ifrs.Table;
import org.lethe.reports.ifrs.TieOutRows;
import org.lethe.reports.ifrs.TieOutTable;
import org.lethe.writers.delivery.Content;
import org.lethe.writers.ifrs.BelgianCsv;
import org.lethe.writers.workbook.Xlsx;

/** The files of one package in its work folder, and the equations between them. */
final class PackageFiles {

    static final String EXCEL = "_excel.csv";

    private final Parcel parcel;
    private List<Checked> checks = List.of();
    private List<FailingRow> failing = List.of();
    private String tablesSha256 = "";
    private String manifestSha256 = "";

    private PackageFiles(Path folder) {
        this.parcel = new Parcel(folder);
    }

    /**
     * Makes them all.
     *
     * @param session one connection that sees one moment
     * @throws RefusedException when an account is not mapped, or what it would be made of went meanwhile
     */
    static PackageFiles make(DataSource session, Facts facts, int version, Path folder) {
        if (new KeptReader(session).condensed(facts.entity(), facts.months())) {
            throw new RefusedException("Contracts of " + facts.months().label()
                    + " are just leaving the books after ten years: pull it again.");
        }
        ExportReader reader = new ExportReader(session);
        reader.begin(facts.entity(), facts.months(), facts.seq(), version, facts.format());
        refuseUnmapped(reader);
        PackageFiles files = new PackageFiles(folder);
        files.tables(reader, facts);
        return files;
    }

    static void refuseUnmapped(ExportReader reader) {
        List<String> unmapped = reader.unmapped();
        if (!unmapped.isEmpty()) {
            throw new RefusedException("There is no account for: " + String.join(", ", unmapped)
                    + ". Add them to config/ifrs.yaml under a new version, and load that with 'lethe ifrs settings'.");
        }
    }

    private void tables(ExportReader reader, Facts facts) {
        CsvFiles csv = new CsvFiles(parcel.folder());
        Map<Table, Long> rows = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            parcel.put(
                    table.file() + ".csv",
                    out -> rows.put(table, reader.copy(table, out)),
                    () -> rows.getOrDefault(table, 0L));
        }
        tablesSha256 = parcel.digest();
        FileSums sums = new FileSums(csv, reader.otherPulls(tablesSha256));
        checks = Checked.all(reader.tieOuts(), sums, facts.months());
        failing = failing(reader, new FailingRows(csv, facts.months()));
        parcel.put(TieOutTable.FILE + ".csv", TieOutTable.csv(facts.entity(), checks), checks.size());
        parcel.put(TieOutRows.FILE + ".csv", TieOutRows.csv(facts.entity(), failing), failing.size());
        Map<String, Long> sequences = reader.sequences();
        Map<String, String> cover = Cover.lines(facts, sequences, rows, sums, checks);
        parcel.put(Cover.FILE + ".csv", Cover.csv(cover), cover.size());
        for (Table table : Table.values()) {
            parcel.put(
                    table.file() + EXCEL, out -> BelgianCsv.write(csv, table, out), () -> rows.getOrDefault(table, 0L));
        }
        parcel.put(CondensedMonths.FLOWS, reader::copyFlows, () -> 0);
        parcel.put("12_journal.journal", out -> PlainTextJournal.write(csv, out), () -> 0);
        parcel.put(
                "ifrs.xlsx",
                out -> Xlsx.write(IfrsWorkbook.of(facts, cover, csv, sums, checks, failing), out),
                () -> 0);
        manifestSha256 = parcel.put(
                Manifest.FILE,
                Manifest.json(facts, parcel.notes(), sequences, Cover.totals(facts.months(), sums), checks),
                0);
    }

    /** Of what every equation that fails names. */
    private List<FailingRow> failing(ExportReader reader, FailingRows files) {
        List<FailingRow> rows = new ArrayList<>();
        for (Checked each : checks) {
            if (each.left().compareTo(each.right()) != 0) {
                rows.addAll(reader.failing(each.equation().code()));
            }
            rows.addAll(files.of(each));
        }
        return rows;
    }

    /** The package. */
    Content zip() {
        return parcel::zip;
    }

    /** What outlives the bookings, by name. */
    Map<String, byte[]> kept() {
        Map<String, byte[]> kept = new TreeMap<>();
        for (String name : CondensedMonths.kept()) {
            try {
                kept.put(name, Files.readAllBytes(parcel.folder().resolve(name)));
            } catch (IOException e) {
                throw new UncheckedIOException("The file " + name + " of the package cannot be read", e);
            }
        }
        return kept;
    }

    /** What does not tie; nothing when everything does. */
    List<FailingRow> failing() {
        return failing;
    }

    /** Hash of the names and hashes of the tables: the same for the same ledger sequence, settings and format. */
    String tablesSha256() {
        return tablesSha256;
    }

    List<Checked> checks() {
        return checks;
    }

    String manifestSha256() {
        return manifestSha256;
    }
}
