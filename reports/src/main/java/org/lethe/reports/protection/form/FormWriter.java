package org.lethe.reports.protection.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lethe.reports.protection.Cell;
import org.lethe.reports.protection.Certificate;
import org.lethe.reports.protection.Insider;
import org.lethe.reports.protection.Release;
import org.lethe.reports.protection.Tables;

/** Writes a protected release into a folder that needs nothing beside it: its files, copies of its history, and the certificate. */
public final class FormWriter {
    private FormWriter() {}

    /**
     * Fills an empty folder. The same tables give the same bytes.
     *
     * @param tables      with the marks of the pattern
     * @param certificate the proof of it
     */
    public static void write(Path folder, Tables tables, Certificate certificate) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (Release release : tables.earlier()) {
            release(files, release.name() + "/", tables, release);
        }
        release(files, "", tables, tables.current());
        for (Insider insider : certificate.insiders()) {
            if (!insider.name().isEmpty()) {
                files.put(insider.name() + ".csv", known(tables, insider));
            }
        }
        CertificateFiles.add(files, certificate);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Path parent = path.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void release(Map<String, String> files, String where, Tables tables, Release release) {
        CsvText atoms = new CsvText("atom", "value");
        boolean[] named = new boolean[tables.atoms().size()];
        boolean current = where.isEmpty();
        for (Cell cell : release.cells()) {
            for (int k = 0; k < cell.members().size(); k++) {
                named[cell.members().at(k)] = true;
            }
        }
        for (int atom = 0; atom < named.length; atom++) {
            if (named[atom] || current) {
                atoms.line(tables.atoms().id(atom), tables.atoms().value(atom));
            }
        }
        CsvText membership = new CsvText("cell", "atom");
        boolean bands = release.cells().stream().anyMatch(cell -> cell.lower() != null || cell.upper() != null);
        CsvText cells = bands
                ? new CsvText("cell", "label", "value", "primary", "suppressed", "lower", "upper")
                : new CsvText("cell", "label", "value", "primary", "suppressed");
        for (Cell cell : release.cells()) {
            for (int k = 0; k < cell.members().size(); k++) {
                membership.line(cell.id(), tables.atoms().id(cell.members().at(k)));
            }
            List<Object> fields = List.of(
                    cell.id(),
                    cell.label(),
                    tables.atoms().sum(cell.members()),
                    cell.primary() ? 1 : 0,
                    cell.suppressed() ? 1 : 0,
                    cell.lower() == null ? "" : cell.lower(),
                    cell.upper() == null ? "" : cell.upper());
            cells.line(fields.subList(0, bands ? 7 : 5).toArray());
        }
        files.put(where + "atoms.csv", atoms.toString());
        files.put(where + "membership.csv", membership.toString());
        files.put(where + "cells.csv", cells.toString());
    }

    private static String known(Tables tables, Insider insider) {
        CsvText own = new CsvText("atom", "value");
        for (int k = 0; k < insider.known().size(); k++) {
            int atom = insider.known().at(k);
            own.line(tables.atoms().id(atom), tables.atoms().value(atom));
        }
        return own.toString();
    }
}
