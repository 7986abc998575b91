package org.lethe.readers.ifrs;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The package of closed months that is returned as it is.
 *
 * @param number of the pull that made it
 * @param file its name
 * @param clearSha256 of the package before encryption
 * @param fileSha256 of the encrypted file
 * @param manifestSha256 of its manifest
 * @param tablesSha256 of its tables
 * @param seq ledger sequence
 * @param version settings
 * @param kept whether its files that outlive the bookings are in the books
 */
public record OfficialPackage(
        long number,
        String file,
        String clearSha256,
        String fileSha256,
        String manifestSha256,
        String tablesSha256,
        long seq,
        int version,
        boolean kept) {

    static OfficialPackage of(ResultSet row, int number) throws SQLException {
        return new OfficialPackage(
                row.getLong("package_id"),
                row.getString("file_name"),
                row.getString("clear_sha256"),
                row.getString("file_sha256"),
                row.getString("manifest_sha256"),
                row.getString("tables_sha256"),
                row.getLong("last_seq"),
                row.getInt("version"),
                row.getBoolean("kept"));
    }
}
