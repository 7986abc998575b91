package org.lethe.jobs.ifrs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lethe.readers.ifrs.CsvFiles;
import org.lethe.readers.ifrs.KeptCsv;
import org.lethe.readers.ifrs.OfficialPackage;
import org.lethe.reports.ifrs.Checked;
import org.lethe.reports.ifrs.CondensedMonths;
import org.lethe.reports.ifrs.Cover;
import org.lethe.reports.ifrs.Facts;
import org.lethe.reports.ifrs.FailingRow;
import org.lethe.reports.ifrs.FailingRows;
import org.lethe.reports.ifrs.FileSums;
import org.lethe.reports.ifrs.IfrsWorkbook;
import org.lethe.reports.ifrs.Manifest;
import org.lethe.reports.ifrs.Months;
import org.lethe.reports.ifrs.Table;
import org.lethe.reports.ifrs.TieOutTable;
import org.lethe.writers.delivery.Content;
import org.lethe.writers.ifrs.BelgianCsv;
import org.lethe.writers.workbook.Xlsx;

/** What is left of an official package after ten years: kept files as they were, a workbook of them, and a manifest that says what is gone. */
final class CondensedFiles {

    private static final List<Table> TABLES =
            Stream.of(Table.values()).filter(Table::isKept).toList();

    private final Parcel parcel;
    private final CsvFiles csv;
    private final List<FailingRow> failing = new ArrayList<>();
    private final Facts facts;
    private final List<Checked> checks;
    private final String manifestSha256;

    /**
     * Makes them all.
     *
     * @param official the package that they are of
     * @param kept its files, by name
     */
    CondensedFiles(String entity, Months months, OfficialPackage official, Map<String, byte[]> kept, Path folder) {
        parcel = new Parcel(folder);
        csv = new CsvFiles(folder);
        TABLES.forEach(table -> copy(kept, table.file() + ".csv", table.file() + ".csv", table));
        List.of(Cover.FILE + ".csv", TieOutTable.FILE + ".csv", CondensedMonths.FLOWS)
                .forEach(name -> copy(kept, name, name, null));
        if (kept.containsKey(Manifest.FILE)) {
            copy(kept, Manifest.FILE, CondensedMonths.OFFICIAL_MANIFEST, null);
        }
        Map<String, String> cover = KeptCsv.cover(folder);
        facts = new Facts(
                entity,
                cover.getOrDefault("title", ""),
                months,
                Facts.CONDENSED,
                official.seq(),
                cover.getOrDefault("settings", ""),
                cover.getOrDefault("format", ""),
                Map.of(),
                "");
        FileSums sums = new FileSums(csv, 0);
        checks = facts.format().equals(Facts.FORMAT) // the equations of another form were other ones
                ? Checked.kept(KeptCsv.tieOuts(folder), sums, months)
                : List.of();
        checks.forEach(each -> failing.addAll(new FailingRows(csv, months).of(each)));
        TABLES.forEach(table -> parcel.put(
                table.file() + PackageFiles.EXCEL, out -> BelgianCsv.write(csv, table, out), () -> csv.count(table)));
        parcel.put(
                "ifrs.xlsx",
                out -> Xlsx.write(
                        IfrsWorkbook.of(facts, CondensedMonths.cover(cover), csv, sums, checks, failing), out),
                () -> 0);
        manifestSha256 = parcel.put(
                Manifest.FILE,
                CondensedMonths.manifest(
                        facts, parcel.notes(), cover, official.clearSha256(), official.manifestSha256(), checks),
                0);
    }

    private void copy(Map<String, byte[]> kept, String name, String as, @Nullable Table table) {
        byte[] content = kept.get(name);
        if (content == null) {
            throw new IllegalStateException("Of the official package " + name + " was not kept");
        }
        parcel.put(as, out -> out.write(content), () -> table == null ? 0 : csv.count(table));
    }

    Facts facts() {
        return facts;
    }

    /** The package. */
    Content zip() {
        return parcel::zip;
    }

    List<Checked> checks() {
        return checks;
    }

    List<FailingRow> failing() {
        return failing;
    }

    String manifestSha256() {
        return manifestSha256;
    }
}
