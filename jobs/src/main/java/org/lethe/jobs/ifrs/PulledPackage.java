package org.lethe.jobs.ifrs;

import java.nio.file.Path;
import java.util.List;
import org.lethe.reports.ifrs.Checked;
import org.lethe.reports.ifrs.FailingRow;

/**
 * A package as it was pulled.
 *
 * @param number of the pull
 * @param file encrypted
 * @param verdict FINAL, PROVISIONAL, DRAFT or CONDENSED
 * @param clearSha256 before encryption
 * @param seq ledger sequence
 * @param stored whether it is the official one, returned as it is
 * @param checks the equations; none for a stored one, of which all held
 * @param failing what does not tie of those that fail
 */
public record PulledPackage(
        long number,
        Path file,
        String verdict,
        String clearSha256,
        long seq,
        boolean stored,
        List<Checked> checks,
        List<FailingRow> failing) {

    public PulledPackage {
        checks = List.copyOf(checks);
        failing = List.copyOf(failing);
    }
}
