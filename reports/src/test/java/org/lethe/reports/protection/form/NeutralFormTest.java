package org.lethe.reports.protection.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.reports.protection.Cell;
import org.lethe.reports.protection.Certificate;
import org.lethe.reports.protection.CertificateCheck;
import org.lethe.reports.protection.Insider;
import org.lethe.reports.protection.Protection;
import org.lethe.reports.protection.Protector;
import org.lethe.reports.protection.Tables;

/** Somebody's files. */
class NeutralFormTest {
    private static final String CELLS = """
            cell,label,value,primary,suppressed
            x,"Zürich, ""Nord\""",2,1,0
            y,South,9,0,1
            z,West,7,0,0
            all,表,18,0,0
            """;
    private static final String MEMBERSHIP = "cell,atom\nx,a\ny,b\nz,c\nall,a\nall,b\nall,c\n";
    private static final String ATOMS = "atom,value\na,2\nb,9\nc,7\n";

    @TempDir
    private Path folder;

    @Test
    void is_read_with_quotes_and_in_any_language() throws IOException {
        write(folder, ATOMS, MEMBERSHIP, CELLS.replace("\n", "\r\n"));

        Tables tables = good(folder, List.of()).tables();

        assertThat(tables.current().cells())
                .extracting(Cell::label)
                .containsExactly("Zürich, \"Nord\"", "South", "West", "表");
        assertThat(tables.current().cells()).extracting(Cell::primary).containsExactly(true, false, false, false);
    }

    @Test
    void all_that_is_wrong_is_said_at_once_with_file_and_line() throws IOException {
        write(
                folder,
                "atom,value\na,2\na,3\nb,-1\nc,seven\n",
                "cell,atom\nx,a\nx,a\nx,d\nnowhere,a\n",
                "cell,label,value,primary,suppressed,lower,upper\nx,X,5,yes,0,,\nx,X,2,1,0,3,\ny,Y\n");

        assertThat(bad(folder))
                .extracting(problem -> problem.toString().replace(folder + "/", ""))
                .containsExactlyInAnyOrder(
                        "atoms.csv:3: atom a is there twice",
                        "atoms.csv:4: value is '-1' and should be a whole number, zero or more",
                        "atoms.csv:5: value is 'seven' and should be a whole number, zero or more",
                        "membership.csv:3: atom a is in cell x twice",
                        "membership.csv:4: atom d is not in atoms.csv",
                        "membership.csv:5: cell nowhere is not in cells.csv",
                        "cells.csv:2: the value is 5, and its atoms come to 2",
                        "cells.csv:2: primary is 'yes' and should be 0 or 1",
                        "cells.csv:3: cell x is there twice",
                        "cells.csv:3: lower and upper do not enclose the value 2",
                        "cells.csv:4: has 2 fields, and the header 7");
    }

    @Test
    void missing_files_and_columns_and_what_is_not_text_are_problems_and_no_exceptions() throws IOException {
        Files.writeString(folder.resolve("atoms.csv"), "name,value\na,1\n");
        Files.write(folder.resolve("cells.csv"), new byte[] {(byte) 0xC3, (byte) 0x28});

        assertThat(bad(folder))
                .extracting(FormProblem::message)
                .contains("has no column atom", "is missing", "is not text in UTF-8");
    }

    @Test
    void text_behind_a_closing_quotation_mark_is_a_problem_with_its_line_and_no_other_text() throws IOException {
        write(folder, "\uFEFFatom,value\n\na,2\n\"b\"c,9\n", MEMBERSHIP, CELLS);

        assertThat(bad(folder))
                .extracting(problem -> problem.toString().replace(folder + "/", ""))
                .contains("atoms.csv:4: is no CSV: text stands behind a closing quotation mark");
    }

    @Test
    void an_atom_that_changed_since_an_earlier_release_is_refused() throws IOException {
        Path before = Files.createDirectory(folder.resolve("before"));
        Path now = Files.createDirectory(folder.resolve("now"));
        write(before, ATOMS, MEMBERSHIP, CELLS);
        write(
                now,
                ATOMS.replace("c,7", "c,8"),
                MEMBERSHIP,
                CELLS.replace("West,7", "West,8").replace("表,18", "表,19"));

        assertThat(FormReader.read(now, List.of(before), List.of()))
                .isInstanceOfSatisfying(
                        FormResult.Bad.class,
                        bad -> assertThat(bad.problems())
                                .singleElement()
                                .satisfies(problem ->
                                        assertThat(problem.message()).contains("atom c is 8 here and 7 in")));
    }

    @Test
    void what_is_written_can_be_read_and_checked_again_with_its_history_and_insiders_and_has_the_same_bytes()
            throws IOException {
        Path before = Files.createDirectory(folder.resolve("before"));
        write(before, ATOMS, "cell,atom\nw,b\nw,c\n", "cell,label,value,primary,suppressed\nw,W,16,0,0\n");
        Path now = Files.createDirectory(folder.resolve("now"));
        write(now, ATOMS + "d,6\n", MEMBERSHIP + "v,d\nall,d\n", CELLS.replace("表,18", "表,24") + "v,V,6,0,0\n");
        Path own = Files.writeString(folder.resolve("own.csv"), "atom,value\nc,7\n");

        Map<String, String> first = protect(now, before, own, "one");
        assertThat(protect(now, before, own, "two")).isEqualTo(first);
        assertThat(first)
                .containsKeys(
                        "history/001/cells.csv", "insiders/001.csv", "certificate.csv", "witnesses.csv", "seal.csv");

        Path out = folder.resolve("one");
        assertThat(CertificateFiles.broken(out)).isEmpty();
        assertThat(check(out)).isEmpty();
        assertThat(CertificateFiles.threshold(out)).hasValue(2);

        Path cells = out.resolve("cells.csv");
        Files.writeString(cells, Files.readString(cells).replaceFirst("(?m)^x,.*\n", ""));
        assertThat(CertificateFiles.broken(out)).containsExactly("cells.csv: is not the file that was certified");
    }

    private Map<String, String> protect(Path release, Path history, Path own, String name) throws IOException {
        FormResult.Good good = good(release, List.of(history), own);
        List<Insider> insiders = List.of(Insider.OUTSIDER, good.insiders().getFirst());
        Path out = Files.createDirectory(folder.resolve(name));
        if (Protector.protect(good.tables(), 2, insiders) instanceof Protection.Protected done) {
            FormWriter.write(out, good.tables().with(done.release()), done.certificate());
        }
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private static List<String> check(Path out) throws IOException {
        FormResult.Good good = good(out, List.of());
        List<FormProblem> problems = new ArrayList<>();
        List<Insider> insiders = new ArrayList<>(List.of(Insider.OUTSIDER));
        insiders.addAll(good.insiders());
        Certificate certificate = CertificateFiles.read(out, insiders, problems);
        return certificate == null
                ? problems.stream().map(FormProblem::toString).toList()
                : CertificateCheck.problems(good.tables(), certificate);
    }

    private static FormResult.Good good(Path release, List<Path> history, Path... own) throws IOException {
        return switch (FormReader.read(release, history, List.of(own))) {
            case FormResult.Good good -> good;
            case FormResult.Bad bad -> throw new AssertionError(bad.problems().toString());
        };
    }

    private static List<FormProblem> bad(Path release) throws IOException {
        return switch (FormReader.read(release, List.of(), List.of())) {
            case FormResult.Good good -> throw new AssertionError(good.toString());
            case FormResult.Bad bad -> bad.problems();
        };
    }

    private static void write(Path folder, String atoms, String membership, String cells) throws IOException {
        Files.writeString(folder.resolve("atoms.csv"), atoms);
        Files.writeString(folder.resolve("membership.csv"), membership);
        Files.writeString(folder.resolve("cells.csv"), cells);
    }
}
