package org.lethe.reports.obfcm.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lethe.rules.obfcm.intake.Faults;

/**
 * What came of a file. {@code lines = stored + known + refused + rejected} when something was kept; else the four are 0. No value of the file is in
 * it: a problem names line and column.
 *
 * @param accepted whether anything was kept: the whole file, or its good lines when that was asked for
 * @param importId number of the import; 0 when nothing was kept
 * @param lines lines of data
 * @param stored readings stored
 * @param known lines that said what was known already
 * @param refused read-outs that the owner refused, not stored
 * @param late of the stored ones, those whose year's report had been accepted before
 * @param rejected lines with a fault, left out
 * @param byteOrderMark whether the file began with a byte order mark, which was passed over
 * @param faults how many of each kind, by code
 * @param problems the first thousand, by line
 */
public record IntakeReport(
        boolean accepted,
        long importId,
        long lines,
        long stored,
        long known,
        long refused,
        long late,
        long rejected,
        boolean byteOrderMark,
        Map<String, Long> faults,
        List<Problem> problems) {

    /**
     * One problem.
     *
     * @param line of the file, the header is 1; 0 when it is about the whole file
     * @param column its name, or null when it is about the line
     * @param code which fault
     * @param meaning what is wrong
     * @param hint what to do
     */
    public record Problem(long line, @Nullable String column, String code, String meaning, String hint) {}

    /** Of a file of which nothing was kept. */
    public static IntakeReport refused(long lines, boolean byteOrderMark, Faults faults) {
        return new IntakeReport(false, 0, lines, 0, 0, 0, 0, 0, byteOrderMark, counts(faults), problems(faults));
    }

    /** Of a file that was kept, wholly or in part. */
    public static IntakeReport kept(
            long importId,
            long lines,
            long stored,
            long known,
            long refused,
            long late,
            boolean byteOrderMark,
            Faults faults) {
        long rejected = lines - stored - known - refused;
        return new IntakeReport(
                true,
                importId,
                lines,
                stored,
                known,
                refused,
                late,
                rejected,
                byteOrderMark,
                counts(faults),
                problems(faults));
    }

    private static Map<String, Long> counts(Faults faults) {
        Map<String, Long> counts = new TreeMap<>();
        faults.counts().forEach((fault, count) -> counts.put(fault.code(), count));
        return counts;
    }

    private static List<Problem> problems(Faults faults) {
        return faults.listed().stream()
                .map(one -> new Problem(
                        one.line(),
                        one.column(),
                        one.fault().code(),
                        one.fault().meaning(),
                        one.fault().hint()))
                .toList();
    }
}
