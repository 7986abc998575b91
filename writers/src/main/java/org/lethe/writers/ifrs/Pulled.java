package org.lethe.writers.ifrs;

import java.nio.file.Path;
import java.time.Instant;
import org.lethe.reports.ifrs.Months;

/**
 * A package that somebody got.
 *
 * @param entity legal entity
 * @param months the period
 * @param seq ledger sequence
 * @param version settings
 * @param format version of the form
 * @param verdict FINAL, PROVISIONAL, DRAFT or CONDENSED
 * @param makesOfficial whether later pulls return this one
 * @param file name of the package
 * @param clearSha256 before encryption
 * @param fileSha256 of the encrypted file
 * @param manifestSha256 of its manifest
 * @param tablesSha256 of its tables: the same in every pull of a ledger sequence
 * @param by who
 * @param purpose for what
 * @param at when
 */
public record Pulled(
        String entity,
        Months months,
        long seq,
        int version,
        String format,
        String verdict,
        boolean makesOfficial,
        String file,
        String clearSha256,
        String fileSha256,
        String manifestSha256,
        String tablesSha256,
        String by,
        String purpose,
        Instant at) {

    /** The same, once its file is there. */
    public Pulled as(Path delivered, String itsClearSha256, String itsSha256) {
        return new Pulled(
                entity,
                months,
                seq,
                version,
                format,
                verdict,
                makesOfficial,
                String.valueOf(delivered.getFileName()),
                itsClearSha256,
                itsSha256,
                manifestSha256,
                tablesSha256,
                by,
                purpose,
                at);
    }
}
