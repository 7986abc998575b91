package org.lethe.jobs.ifrs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.lethe.evidence.Sha256;
import org.lethe.readers.ifrs.CsvFiles;
import org.lethe.readers.ifrs.ExportReader;
import org.lethe.reports.ifrs.Checked;
import org.lethe.reports.ifrs.Cover;
import org.lethe.reports.ifrs.Facts;
import org.lethe.reports.ifrs.FailingRow;
import org.lethe.reports.ifrs.FailingRows;
import org.lethe.reports.ifrs.FileNote;
import org.lethe.reports.ifrs.FileSums;
import org.lethe.reports.ifrs.IfrsWorkbook;
import org.lethe.reports.ifrs.Manifest;
import org.lethe.reports.ifrs.PlainTextJournal;
import org.lethe.reports.ifrs.Table;
import org.lethe.reports.ifrs.TieOutRows;
import org.lethe.reports.ifrs.TieOutTable;
import org.lethe.writers.delivery.Content;
import org.lethe.writers.delivery.Delivered;
import org.lethe.writers.delivery.EncryptedFile;
import org.lethe.writers.ifrs.BelgianCsv;
import org.lethe.writers.ifrs.SameZip;
import org.lethe.writers.workbook.Xlsx;

/** The files of one package in its work folder, and the equations between them. */
final class PackageFiles {

    private static final String EXCEL = "_excel.csv";

    private final Path folder;
    private final List<FileNote> notes = new ArrayList<>();
    private List<Checked> checks = List.of();
    private List<FailingRow> failing = List.of();
    private String tablesSha256 = "";
    private String manifestSha256 = "";

    private PackageFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes them all.
     *
     * @param session one connection that sees one moment
     * @throws RefusedException when an account is not mapped
     */
    static PackageFiles make(DataSource session, Facts facts, int version, Path folder) {
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
        CsvFiles csv = new CsvFiles(folder);
        Map<Table, Long> rows = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            Delivered written = write(table.file() + ".csv", out -> rows.put(table, reader.copy(table, out)));
            notes.add(note(written, rows.getOrDefault(table, 0L)));
        }
        tablesSha256 = digest();
        FileSums sums = new FileSums(csv, reader.otherPulls(tablesSha256));
        checks = Checked.all(reader.tieOuts(), sums, facts.months());
        failing = failing(reader, new FailingRows(csv, facts.months()));
        text(TieOutTable.FILE + ".csv", TieOutTable.csv(facts.entity(), checks), checks.size());
        text(TieOutRows.FILE + ".csv", TieOutRows.csv(facts.entity(), failing), failing.size());
        Map<String, Long> sequences = reader.sequences();
        Map<String, String> cover = Cover.lines(facts, sequences, rows, sums, checks);
        text(Cover.FILE + ".csv", Cover.csv(cover), cover.size());
        for (Table table : Table.values()) {
            notes.add(note(
                    write(table.file() + EXCEL, out -> BelgianCsv.write(csv, table, out)),
                    rows.getOrDefault(table, 0L)));
        }
        notes.add(note(write("flows.csv", reader::copyFlows), 0));
        notes.add(note(write("12_journal.journal", out -> PlainTextJournal.write(csv, out)), 0));
        notes.add(note(
                write("ifrs.xlsx", out -> Xlsx.write(IfrsWorkbook.of(facts, cover, csv, sums, checks, failing), out)),
                0));
        String manifest = Manifest.json(facts, notes, sequences, Cover.totals(facts.months(), sums), checks);
        Delivered written = write(Manifest.FILE, out -> out.write(manifest.getBytes(StandardCharsets.UTF_8)));
        manifestSha256 = written.sha256();
        notes.add(note(written, 0));
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

    private String digest() {
        StringBuilder all = new StringBuilder();
        notes.forEach(note ->
                all.append(note.name()).append(' ').append(note.sha256()).append('\n'));
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void text(String name, String text, long rows) {
        notes.add(note(write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8))), rows));
    }

    private Delivered write(String name, Content content) {
        return EncryptedFile.writeClear(folder.resolve(name), content);
    }

    private static FileNote note(Delivered file, long rows) {
        return new FileNote(file.file().getFileName().toString(), rows, file.bytes(), file.sha256());
    }

    /** The package: files by name. */
    void zip(OutputStream out) throws IOException {
        SameZip.write(folder, notes.stream().map(FileNote::name).sorted().toList(), out);
    }

    /** What does not tie; nothing when everything does. */
    List<FailingRow> failing() {
        return failing;
    }

    /** Of the tables alone: the same in every pull of a ledger sequence. */
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
