package org.lethe.readers.ifrs;

/**
 * The package of closed months that is returned as it is.
 *
 * @param file its name
 * @param clearSha256 of the package before encryption
 * @param fileSha256 of the encrypted file
 * @param manifestSha256 of its manifest
 * @param tablesSha256 of its tables
 * @param version settings
 */
public record OfficialPackage(
        String file, String clearSha256, String fileSha256, String manifestSha256, String tablesSha256, int version) {}
